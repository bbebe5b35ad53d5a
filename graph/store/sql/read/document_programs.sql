-- The programs of these documents, how many measures of each involve them, and how many measures do in all.
-- params: ids
-- columns: document_id, program_id, program, measures, program_measures
WITH
involved (document, program, measures) AS (
    SELECT m.document, r.object, count(DISTINCT m.key)
    FROM node AS d
    CROSS JOIN measure AS m ON m.document = d.key
    CROSS JOIN relation AS r ON r.subject = m.key AND r.type = 'INVOLVES'
    WHERE d.id IN (SELECT value FROM json_each(:ids))
    GROUP BY m.document, r.object
),
tally (program, measures) AS (
    SELECT
        p.program,
        (SELECT count(DISTINCT r.subject) FROM relation AS r WHERE r.object = p.program AND r.type = 'INVOLVES')
    FROM (SELECT DISTINCT program FROM involved) AS p
)
SELECT d.id AS document_id, e.id AS program_id, e.name AS program, i.measures, t.measures AS program_measures
FROM involved AS i
JOIN tally AS t ON t.program = i.program
JOIN document AS d ON d.key = i.document
JOIN entity AS e ON e.key = i.program
ORDER BY d.id, e.id;
