-- The measures of other documents that share a program with a measure, the rarest program first, and how many.
-- params: measure, limit
-- columns: measure_id, document_id, rarest, total
WITH
own (measure, document) AS (
    SELECT m.key, m.document FROM node AS n JOIN measure AS m ON m.key = n.key WHERE n.id = :measure
),
program (key) AS (
    SELECT DISTINCT r.object FROM own AS o JOIN relation AS r ON r.subject = o.measure AND r.type = 'INVOLVES'
),
tally (program, measures) AS (
    SELECT
        p.key,
        (SELECT count(DISTINCT r.subject) FROM relation AS r WHERE r.object = p.key AND r.type = 'INVOLVES')
    FROM program AS p
),
found (measure, rarest) AS (
    SELECT r.subject, min(t.measures)
    FROM tally AS t
    CROSS JOIN relation AS r ON r.object = t.program AND r.type = 'INVOLVES'
    GROUP BY r.subject
)
SELECT m.id AS measure_id, d.id AS document_id, f.rarest, count(*) OVER () AS total
FROM found AS f
JOIN measure AS m ON m.key = f.measure
JOIN document AS d ON d.key = m.document
WHERE m.document <> (SELECT document FROM own)
ORDER BY f.rarest, m.id
LIMIT :limit;
