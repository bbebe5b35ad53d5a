-- The programs that share measures with a program, with the first measure they share.
-- params: program
-- columns: program_id, program, kind, measures, documents, measure_id, document_id, document_title, section_id,
--     section, start, end, quote
WITH
neighbour (program, measure) AS (
    SELECT DISTINCT b.object, b.subject
    FROM node AS n
    CROSS JOIN relation AS a ON a.object = n.key AND a.type = 'INVOLVES'
    CROSS JOIN relation AS b ON b.subject = a.subject AND b.type = 'INVOLVES' AND b.object <> n.key
    WHERE n.id = :program
),
ranked AS (
    SELECT
        b.program,
        m.key,
        count(*) OVER (PARTITION BY b.program) AS measures,
        row_number() OVER (PARTITION BY b.program ORDER BY d.sort, m.start, m."end") AS place
    FROM neighbour AS b
    JOIN measure AS m ON m.key = b.measure
    JOIN document AS d ON d.key = m.document
),
tally AS (
    SELECT b.program, count(DISTINCT m.document) AS documents
    FROM neighbour AS b
    JOIN measure AS m ON m.key = b.measure
    GROUP BY b.program
)
SELECT
    e.id AS program_id, e.name AS program, e.kind, f.measures, t.documents, p.id AS measure_id,
    p.document_id, p.document_title, p.section_id, p.section, p.start, p."end", p.quote
FROM ranked AS f
JOIN tally AS t ON t.program = f.program
JOIN entity AS e ON e.key = f.program
JOIN measure_passage AS p ON p.key = f.key
WHERE f.place = 1
ORDER BY f.measures DESC, e.name, e.id;
