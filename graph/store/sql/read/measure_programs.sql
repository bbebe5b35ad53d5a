-- The measures of these ids, or of these documents, with each program they involve and how many measures involve it.
-- params: ids, documents
-- columns: measure_id, document_id, text, program_id, program, form, program_measures
WITH
chosen (key) AS (
    SELECT n.key FROM node AS n WHERE n.id IN (SELECT value FROM json_each(:ids)) AND n.label = 'Measure'
    UNION
    SELECT m.key
    FROM node AS n
    JOIN measure AS m ON m.document = n.key
    WHERE n.id IN (SELECT value FROM json_each(:documents))
),
involved (measure, program, form) AS (
    SELECT r.subject, r.object, min(r.quote)
    FROM chosen AS c
    CROSS JOIN relation AS r ON r.subject = c.key AND r.type = 'INVOLVES'
    GROUP BY r.subject, r.object
),
tally (program, measures) AS (
    SELECT
        p.program,
        (SELECT count(DISTINCT r.subject) FROM relation AS r WHERE r.object = p.program AND r.type = 'INVOLVES')
    FROM (SELECT DISTINCT program FROM involved) AS p
)
SELECT
    m.id AS measure_id, d.id AS document_id, m.text, e.id AS program_id, e.name AS program, i.form,
    t.measures AS program_measures
FROM involved AS i
JOIN measure AS m ON m.key = i.measure
JOIN document AS d ON d.key = m.document
JOIN entity AS e ON e.key = i.program
JOIN tally AS t ON t.program = i.program
ORDER BY d.sort, m.start, m."end", m.id, e.id;
