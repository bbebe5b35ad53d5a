-- In how many measures a body has each role.
-- params: actor
-- columns: role, measures
SELECT o.role, count(DISTINCT o.object) AS measures
FROM node AS n
JOIN relation AS o ON o.subject = n.key AND o.type = 'OWNS'
WHERE n.id = :actor AND o.role IS NOT NULL
GROUP BY o.role
ORDER BY o.role;
