-- The measures of these ids.
-- params: ids
-- columns: id, text, level, kind, status, issued_on, document_id, document_title, section_id, section, start, end,
--     quote
SELECT
    p.id, p.text, p.level, p.kind, p.status, p.issued_on,
    p.document_id, p.document_title, p.section_id, p.section, p.start, p."end", p.quote
FROM node AS n
JOIN measure_passage AS p ON p.key = n.key
WHERE n.id IN (SELECT value FROM json_each(:ids))
ORDER BY p.sort, p.start, p."end";
