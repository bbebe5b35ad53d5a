-- The owners of the measures of these documents, and how many of each they own.
-- params: ids
-- columns: document_id, actor_id, actor, measures
SELECT d.id AS document_id, e.id AS actor_id, e.name AS actor, count(DISTINCT m.key) AS measures
FROM document AS d
CROSS JOIN measure AS m ON m.document = d.key
CROSS JOIN relation AS r ON r.object = m.key AND r.type = 'OWNS'
JOIN entity AS e ON e.key = r.subject
WHERE d.id IN (SELECT value FROM json_each(:ids))
GROUP BY d.key, e.key
ORDER BY document_id, actor_id;
