-- The measures two entities have a part in, and what part: 1 to 5 owner by role, 6 target, 7 program, 8 place, 9 figure,
-- 10 period; owners first.
-- params: a, b, limit
-- columns: measure_id, text, status, part_a, part_b, document_id, document_title, section_id, section, start, end,
--     quote, total
WITH
asked (id, key) AS (
    SELECT id, key FROM node WHERE id IN (:a, :b)
),
part (id, measure, part) AS (
    SELECT
        a.id,
        r.object,
        CASE r.role WHEN 'lead' THEN 1 WHEN 'support' THEN 2 WHEN 'participate' THEN 3 WHEN 'implement' THEN 4 ELSE 5 END
    FROM asked AS a
    JOIN relation AS r ON r.subject = a.key AND r.type = 'OWNS'
    UNION ALL
    SELECT
        a.id,
        r.subject,
        CASE r.type WHEN 'TARGETS' THEN 6 WHEN 'INVOLVES' THEN 7 WHEN 'LOCATED_IN' THEN 8 WHEN 'HAS_METRIC' THEN 9 ELSE 10 END
    FROM asked AS a
    JOIN relation AS r ON r.object = a.key AND r.type IN ('TARGETS', 'INVOLVES', 'LOCATED_IN', 'HAS_METRIC', 'DURING')
),
shared AS (
    SELECT
        measure,
        min(CASE id WHEN :a THEN part END) AS part_a,
        min(CASE id WHEN :b THEN part END) AS part_b
    FROM part
    GROUP BY measure
    HAVING part_a IS NOT NULL AND part_b IS NOT NULL
),
page AS (
    SELECT s.*, d.sort, m.start, m."end", count(*) OVER () AS total
    FROM shared AS s
    JOIN measure AS m ON m.key = s.measure
    JOIN document AS d ON d.key = m.document
    ORDER BY s.part_a, s.part_b, d.sort, m.start, m."end"
    LIMIT :limit
)
SELECT
    p.id AS measure_id, p.text, p.status, page.part_a, page.part_b,
    p.document_id, p.document_title, p.section_id, p.section, p.start, p."end", p.quote, page.total
FROM page
JOIN measure_passage AS p ON p.key = page.measure
ORDER BY page.part_a, page.part_b, page.sort, page.start, page."end";
