-- Measures that fit every filter given, and how many do.
-- params: owner, role, basis, program, target, place, since, until, status, level, kind, document, words, has, parts,
--     year, sort, after_number, after_text, after_sort, after_start, after_end, limit
-- columns: id, text, level, kind, status, issued_on, document_id, document_title, section_id, section, start, end,
--     quote, order_number, order_text, total
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
target (key) AS (
    SELECT key FROM node WHERE id = :target
    UNION
    SELECT r.subject
    FROM target
    JOIN relation AS r ON r.object = target.key AND r.type = 'PART_OF'
    WHERE :parts
),
place (key) AS (
    SELECT key FROM node WHERE id = :place
    UNION
    SELECT r.subject
    FROM place
    JOIN relation AS r ON r.object = place.key AND r.type = 'PART_OF'
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
    SELECT r.subject
    FROM place
    JOIN relation AS r ON r.object = place.key AND r.type = 'LOCATED_IN'
    WHERE :program IS NULL
    UNION
    SELECT r.subject
    FROM target
    JOIN relation AS r ON r.object = target.key AND r.type = 'TARGETS'
    WHERE coalesce(:program, :place) IS NULL
    UNION
    SELECT m.key
    FROM node AS d
    JOIN measure AS m ON m.document = d.key
    WHERE d.id = :document AND coalesce(:program, :place, :target) IS NULL
    UNION
    SELECT m.key
    FROM search AS s
    JOIN measure AS m ON m.key = s.rowid
    WHERE :words IS NOT NULL AND search MATCH :words AND coalesce(:program, :place, :target, :document) IS NULL
    UNION
    SELECT r.object
    FROM owner
    JOIN relation AS r ON r.subject = owner.key AND r.type = 'OWNS'
    WHERE coalesce(:program, :place, :target, :document, :words) IS NULL
    UNION
    SELECT r.subject
    FROM period
    JOIN relation AS r ON r.object = period.key AND r.type = 'DURING'
    WHERE coalesce(:program, :place, :target, :document, :words, :owner) IS NULL
    UNION
    SELECT r.subject
    FROM node AS n
    JOIN relation AS r ON r.object = n.key AND r.type IN ('HAS_METRIC', 'DURING')
    WHERE n.id = :has AND coalesce(:program, :place, :target, :document, :words, :owner, :since) IS NULL
),
-- Without such a filter all measures, out of an index that has all it takes to choose and order them.
found AS (
    SELECT key, document, start, "end", status, kind, level
    FROM measure
    WHERE coalesce(:program, :place, :target, :document, :words, :owner, :since, :has) IS NULL
    UNION ALL
    SELECT m.key, m.document, m.start, m."end", m.status, m.kind, m.level
    FROM candidate AS c
    CROSS JOIN measure AS m ON m.key = c.key
),
hit AS (
    SELECT
        m.key,
        CASE :sort WHEN '-issued_on' THEN coalesce(-CAST(replace(substr(d.issued_on || '-00-00', 1, 10), '-', '') AS REAL), 0.0) ELSE 0.0 END
            AS order_number,
        CASE :sort WHEN 'title' THEN coalesce(d.title, '') WHEN 'status' THEN m.status ELSE '' END AS order_text,
        d.sort, m.start, m."end", count(*) OVER () AS total
    FROM found AS m
    JOIN document AS d ON d.key = m.document
    WHERE
        (:status IS NULL OR m.status = :status)
        AND (:level IS NULL OR m.level = :level)
        AND (:kind IS NULL OR m.kind = :kind)
        AND (:document IS NULL OR d.id = :document)
        AND (:year IS NULL OR substr(d.issued_on, 1, 4) = :year)
        AND (:words IS NULL OR m.key IN (SELECT rowid FROM search WHERE search MATCH :words))
        AND (
            coalesce(:owner, :role, :basis) IS NULL
            OR EXISTS (
                SELECT 1
                FROM relation AS r
                WHERE
                    r.object = m.key
                    AND r.type = 'OWNS'
                    AND (:owner IS NULL OR r.subject IN owner)
                    AND (:role IS NULL OR r.role = :role)
                    AND (:basis IS NULL OR r.basis IN (SELECT value FROM json_each(:basis)))
            )
        )
        AND (
            :program IS NULL
            OR EXISTS (
                SELECT 1 FROM relation AS r WHERE r.subject = m.key AND r.type = 'INVOLVES' AND r.object IN program
            )
        )
        AND (
            :target IS NULL
            OR EXISTS (
                SELECT 1 FROM relation AS r WHERE r.subject = m.key AND r.type = 'TARGETS' AND r.object IN target
            )
        )
        AND (
            :place IS NULL
            OR EXISTS (
                SELECT 1 FROM relation AS r WHERE r.subject = m.key AND r.type = 'LOCATED_IN' AND r.object IN place
            )
        )
        AND (
            :since IS NULL
            OR EXISTS (
                SELECT 1 FROM relation AS r WHERE r.subject = m.key AND r.type = 'DURING' AND r.object IN period
            )
        )
        AND (
            :has IS NULL
            OR EXISTS (
                SELECT 1
                FROM node AS n
                JOIN relation AS r ON r.object = n.key AND r.subject = m.key AND r.type IN ('HAS_METRIC', 'DURING')
                WHERE n.id = :has
            )
        )
),
page AS (
    SELECT *
    FROM hit
    WHERE
        :after_sort IS NULL
        OR (order_number, order_text, sort, start, "end")
        > (:after_number, :after_text, :after_sort, :after_start, :after_end)
    ORDER BY order_number, order_text, sort, start, "end"
    LIMIT :limit
)
SELECT
    p.id, p.text, p.level, p.kind, p.status, p.issued_on,
    p.document_id, p.document_title, p.section_id, p.section, p.start, p."end", p.quote,
    page.order_number, page.order_text, page.total
FROM page
JOIN measure_passage AS p ON p.key = page.key
ORDER BY page.order_number, page.order_text, page.sort, page.start, page."end";
