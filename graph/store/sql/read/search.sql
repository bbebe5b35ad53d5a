-- Measures, sections, documents and entities whose text has the words asked for, best first, and how many.
-- params: words, characters, label, after_score, after_rank, after_length, after_sort, after_start, after_id, limit
-- columns: score, rank, length, sort, label, id, text, document_id, document_title, section_id, section, start, end,
--     quote, total
WITH
found AS (
    SELECT
        n.key,
        n.id,
        n.label,
        CASE
            WHEN instr('ǀ ' || s.characters || ' ǀ', 'ǀ ' || :characters || ' ǀ') > 0 THEN 3
            WHEN instr('ǀ ' || s.characters || ' ', 'ǀ ' || :characters || ' ') > 0 THEN 2
            WHEN instr(' ' || s.characters || ' ', ' ' || :characters || ' ') > 0 THEN 1
            ELSE 0
        END AS score,
        CASE n.label
            WHEN 'Actor' THEN 1 WHEN 'Program' THEN 2 WHEN 'Place' THEN 3 WHEN 'Document' THEN 4 WHEN 'Section' THEN 5
            ELSE 6
        END AS rank
    FROM search AS s
    JOIN node AS n ON n.key = s.rowid
    WHERE search MATCH :words AND (:label IS NULL OR n.label = :label)
),
placed AS (
    SELECT f.*, length(e.name) AS length, e.name AS sort, 0 AS start, NULL AS document
    FROM found AS f
    JOIN entity AS e ON e.key = f.key
    UNION ALL
    SELECT f.*, 0, d.sort, coalesce(d.start, 0), d.key
    FROM found AS f
    JOIN document AS d ON d.key = f.key
    WHERE
        d.status = 'ingested'
        OR NOT EXISTS (SELECT 1 FROM document AS i WHERE i.title_key = d.title_key AND i.status = 'ingested')
    UNION ALL
    SELECT f.*, 0, d.sort, s.start, d.key
    FROM found AS f
    JOIN section AS s ON s.key = f.key
    JOIN document AS d ON d.key = s.document
    UNION ALL
    SELECT f.*, 0, d.sort, m.start, d.key
    FROM found AS f
    JOIN measure AS m ON m.key = f.key
    JOIN document AS d ON d.key = m.document
),
hit AS (
    SELECT *, count(*) OVER () AS total FROM placed
),
page AS (
    SELECT *
    FROM hit
    WHERE
        :after_score IS NULL
        OR (-score, rank, length, sort, start, id)
        > (-:after_score, :after_rank, :after_length, :after_sort, :after_start, :after_id)
    ORDER BY score DESC, rank, length, sort, start, id
    LIMIT :limit
)
SELECT
    page.score,
    page.rank,
    page.length,
    page.sort,
    page.label,
    page.id,
    CASE page.label
        WHEN 'Measure' THEN m.text WHEN 'Section' THEN s.heading WHEN 'Document' THEN d.title ELSE e.name
    END AS text,
    d.id AS document_id,
    d.title AS document_title,
    s.id AS section_id,
    s.path AS section,
    CASE page.label WHEN 'Measure' THEN m.start WHEN 'Section' THEN s.start ELSE d.start END AS start,
    CASE page.label WHEN 'Measure' THEN m."end" WHEN 'Section' THEN s."end" ELSE d."end" END AS "end",
    m.quote,
    page.total
FROM page
LEFT JOIN entity AS e ON e.key = page.key
LEFT JOIN document AS d ON d.key = page.document
LEFT JOIN measure AS m ON m.key = page.key
LEFT JOIN measure_section AS w ON w.key = page.key
LEFT JOIN section AS s ON s.key = coalesce(w.section, page.key)
ORDER BY page.score DESC, page.rank, page.length, page.sort, page.start, page.id;
