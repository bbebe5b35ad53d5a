-- The documents whose measures involve these programs, and how many measures of each.
-- params: ids
-- columns: program_id, document_id, measures
SELECT p.id AS program_id, d.id AS document_id, count(DISTINCT m.key) AS measures
FROM node AS p
CROSS JOIN relation AS r ON r.object = p.key AND r.type = 'INVOLVES'
JOIN measure AS m ON m.key = r.subject
JOIN node AS d ON d.key = m.document
WHERE p.id IN (SELECT value FROM json_each(:ids))
GROUP BY p.key, d.key
ORDER BY p.id, d.id;
