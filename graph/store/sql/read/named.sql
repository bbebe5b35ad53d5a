-- The names of these nodes.
-- params: ids
-- columns: id, label, name, kind
SELECT e.id, e.label, e.name, e.kind
FROM node AS n
JOIN entity AS e ON e.key = n.key
WHERE n.id IN (SELECT value FROM json_each(:ids))
ORDER BY e.id;
