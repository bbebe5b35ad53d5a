-- Which measure involves which programs, document by document in order.
-- params:
-- columns: document_id, measure_id, program_id, text
SELECT d.id AS document_id, m.id AS measure_id, p.id AS program_id, m.text
FROM (SELECT DISTINCT subject, object FROM relation WHERE type = 'INVOLVES') AS r
JOIN measure AS m ON m.key = r.subject
JOIN document AS d ON d.key = m.document
JOIN node AS p ON p.key = r.object
ORDER BY d.sort, m.start, m."end", m.id, p.id;
