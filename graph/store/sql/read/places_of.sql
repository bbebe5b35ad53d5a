-- The places named by the measures a body owns.
-- params: actor
-- columns: id, name, kind, measures
SELECT e.id, e.name, e.kind, count(DISTINCT o.object) AS measures
FROM node AS n
CROSS JOIN relation AS o ON o.subject = n.key AND o.type = 'OWNS'
CROSS JOIN relation AS l ON l.subject = o.object AND l.type = 'LOCATED_IN'
JOIN entity AS e ON e.key = l.object
WHERE n.id = :actor
GROUP BY e.key
ORDER BY measures DESC, e.name, e.id;
