-- Figures in measures that fit every filter given, and how many there are.
-- params: program, owner, document, unit, since, until, kind, status, words, parts, year, sort, after_number,
--     after_sort, after_start, after_end, after_metric, after_measure, limit
-- columns: metric_id, metric, comparator, value, unit, measure_id, measure_text, kind, status, issued_on,
--     document_id, document_title, section_id, section, start, end, quote, order_number, total
WITH RECURSIVE
owner (key) AS (
    SELECT key FROM node WHERE id = :owner
    UNION
    SELECT r.subject
    FROM owner
    JOIN relation AS r ON r.object = owner.key AND r.type = 'PART_OF'
    WHERE :parts
),
program (key) AS (
    SELECT key FROM node WHERE id = :program
    UNION
    SELECT r.subject
    FROM program
    JOIN relation AS r ON r.object = program.key AND r.type = 'PART_OF'
    WHERE :parts
),
period (key) AS (
    SELECT key
    FROM entity
    WHERE label = 'Period' AND coalesce(start, '') <= :until AND coalesce("end", '9999') || '~' >= :since
),
-- The first filter given leads to the measures, the others are tried on each.
candidate (key) AS (
    SELECT r.subject
    FROM program
    JOIN relation AS r ON r.object = program.key AND r.type = 'INVOLVES'
    UNION
    SELECT m.key
    FROM node AS d
    JOIN measure AS m ON m.document = d.key
    WHERE d.id = :document AND :program IS NULL
    UNION
    SELECT m.key
    FROM search AS s
    JOIN measure AS m ON m.key = s.rowid
    WHERE :words IS NOT NULL AND search MATCH :words AND coalesce(:program, :document) IS NULL
    UNION
    SELECT r.object
    FROM owner
    JOIN relation AS r ON r.subject = owner.key AND r.type = 'OWNS'
    WHERE coalesce(:program, :document, :words) IS NULL
    UNION
    SELECT r.subject
    FROM entity AS e
    JOIN relation AS r ON r.object = e.key AND r.type = 'HAS_METRIC'
    WHERE e.label = 'Metric' AND e.unit = :unit AND coalesce(:program, :document, :words, :owner) IS NULL
    UNION
    SELECT r.subject
    FROM relation AS r
    WHERE r.type = 'HAS_METRIC' AND coalesce(:program, :document, :words, :owner, :unit) IS NULL
),
hit AS (
    SELECT
        r.key,
        CASE :sort
            WHEN '-issued_on' THEN coalesce(-CAST(replace(substr(d.issued_on || '-00-00', 1, 10), '-', '') AS REAL), 0.0)
            WHEN 'value' THEN coalesce(e.value, 1e308)
            WHEN '-value' THEN coalesce(-e.value, 1e308)
            ELSE 0.0
        END AS order_number,
        d.sort, r.start, r."end", e.id AS metric, m.id AS measure, m.key AS measure_key, e.key AS metric_key,
        count(*) OVER () AS total
    FROM candidate AS c
    JOIN measure AS m ON m.key = c.key
    JOIN relation AS r ON r.subject = m.key AND r.type = 'HAS_METRIC'
    JOIN entity AS e ON e.key = r.object
    JOIN document AS d ON d.key = r.document
    WHERE
        (:unit IS NULL OR e.unit = :unit)
        AND (:status IS NULL OR m.status = :status)
        AND (:kind IS NULL OR m.kind = :kind)
        AND (:document IS NULL OR d.id = :document)
        AND (:year IS NULL OR substr(d.issued_on, 1, 4) = :year)
        AND (:words IS NULL OR m.key IN (SELECT rowid FROM search WHERE search MATCH :words))
        AND (
            :owner IS NULL
            OR EXISTS (SELECT 1 FROM relation AS o WHERE o.object = m.key AND o.type = 'OWNS' AND o.subject IN owner)
        )
        AND (
            :since IS NULL
            OR EXISTS (SELECT 1 FROM relation AS o WHERE o.subject = m.key AND o.type = 'DURING' AND o.object IN period)
        )
    GROUP BY d.sort, r.start, r."end", e.id, m.id
),
page AS (
    SELECT *
    FROM hit
    WHERE
        :after_sort IS NULL
        OR (order_number, sort, start, "end", metric, measure)
        > (:after_number, :after_sort, :after_start, :after_end, :after_metric, :after_measure)
    ORDER BY order_number, sort, start, "end", metric, measure
    LIMIT :limit
)
SELECT
    e.id AS metric_id, e.name AS metric, e.comparator, e.value, e.unit,
    m.id AS measure_id, m.text AS measure_text, m.kind, m.status, p.issued_on,
    p.document_id, p.document_title, p.section_id, p.section, p.start, p."end", p.quote,
    page.order_number, page.total
FROM page
JOIN entity AS e ON e.key = page.metric_key
JOIN measure AS m ON m.key = page.measure_key
JOIN relation_passage AS p ON p.key = page.key
ORDER BY page.order_number, page.sort, page.start, page."end", page.metric, page.measure;
