-- How many of the figures that fit every filter given have each value of the facets asked for, most first.
-- params: program, owner, document, unit, since, until, kind, status, words, parts, year, facets, top
-- columns: facet, value, name, count, total
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
hit AS MATERIALIZED (
    SELECT e.unit, m.kind, m.status
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
asked (facet) AS (
    SELECT value FROM json_each(:facets)
),
tally (facet, value, name, count) AS (
    SELECT 'unit', unit, NULL, count(*) FROM hit WHERE 'unit' IN asked AND unit <> '' GROUP BY unit
    UNION ALL
    SELECT 'kind', kind, NULL, count(*) FROM hit WHERE 'kind' IN asked GROUP BY kind
    UNION ALL
    SELECT 'status', status, NULL, count(*) FROM hit WHERE 'status' IN asked GROUP BY status
),
ranked AS (
    SELECT
        facet, value, name, count,
        count(*) OVER (PARTITION BY facet) AS total,
        row_number() OVER (PARTITION BY facet ORDER BY count DESC, coalesce(name, value), value) AS place
    FROM tally
)
SELECT facet, value, name, count, total
FROM ranked
WHERE place <= :top
ORDER BY facet, place;
