-- Shared nodes among these, with every description there is of them.
SELECT n.key, n.id, n.label, v.props
FROM node AS n
LEFT JOIN variant AS v ON v.node = n.key
WHERE n.key IN (SELECT value FROM json_each(:nodes))
ORDER BY n.key, v.props;
