-- A node, and its row in the table of its kind.
DELETE FROM node WHERE key = :key;
