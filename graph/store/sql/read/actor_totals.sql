-- How many measures these bodies own, in how many documents.
-- params: ids
-- columns: actor_id, measures, documents
SELECT a.id AS actor_id, count(DISTINCT o.object) AS measures, count(DISTINCT o.document) AS documents
FROM node AS a
JOIN relation AS o ON o.subject = a.key AND o.type = 'OWNS'
WHERE a.id IN (SELECT value FROM json_each(:ids))
GROUP BY a.id
ORDER BY a.id;
