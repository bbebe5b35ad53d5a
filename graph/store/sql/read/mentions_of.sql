-- Where an entity is named, and in how many places.
-- params: entity, document, after_sort, after_start, after_end, limit
-- columns: rule, confidence, issued_on, document_id, document_title, section_id, section, start, end, quote, total
WITH
hit AS (
    SELECT
        min(r.key) AS key, min(r.rule) AS rule, max(r.confidence) AS confidence, d.sort, r.start, r."end",
        count(*) OVER () AS total
    FROM node AS n
    JOIN relation AS r ON r.object = n.key AND r.type = 'MENTIONS'
    JOIN document AS d ON d.key = r.document
    WHERE n.id = :entity AND (:document IS NULL OR d.id = :document)
    GROUP BY d.sort, r.start, r."end"
),
page AS (
    SELECT *
    FROM hit
    WHERE :after_sort IS NULL OR (sort, start, "end") > (:after_sort, :after_start, :after_end)
    ORDER BY sort, start, "end"
    LIMIT :limit
)
SELECT
    page.rule, page.confidence, p.issued_on,
    p.document_id, p.document_title, p.section_id, p.section, p.start, p."end", p.quote,
    page.total
FROM page
JOIN relation_passage AS p ON p.key = page.key
ORDER BY page.sort, page.start, page."end";
