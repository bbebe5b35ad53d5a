-- The keys of nodes.
SELECT id, key FROM node WHERE id IN (SELECT value FROM json_each(:ids));
