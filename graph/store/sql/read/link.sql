-- The measures that involve two programs.
-- params: program_a, program_b
-- columns: id, text, level, kind, status, issued_on, document_id, document_title, section_id, section, start, end,
--     quote
SELECT
    p.id, p.text, p.level, p.kind, p.status, p.issued_on,
    p.document_id, p.document_title, p.section_id, p.section, p.start, p."end", p.quote
FROM node AS a
JOIN relation AS x ON x.object = a.key AND x.type = 'INVOLVES'
JOIN measure_passage AS p ON p.key = x.subject
WHERE
    a.id = :program_a
    AND EXISTS (
        SELECT 1
        FROM node AS b
        JOIN relation AS y ON y.subject = x.subject AND y.type = 'INVOLVES' AND y.object = b.key
        WHERE b.id = :program_b
    )
GROUP BY p.id
ORDER BY p.sort, p.start, p."end";
