-- The documents that have measures a body owns, and how many, how many in the lead.
-- params: actor
-- columns: id, title, issued_on, measures, lead
SELECT
    d.id, d.title, d.issued_on, count(DISTINCT m.key) AS measures,
    count(DISTINCT CASE o.role WHEN 'lead' THEN m.key END) AS lead
FROM node AS n
CROSS JOIN relation AS o ON o.subject = n.key AND o.type = 'OWNS'
JOIN measure AS m ON m.key = o.object
JOIN document AS d ON d.key = m.document
WHERE n.id = :actor
GROUP BY d.key
ORDER BY measures DESC, d.sort;
