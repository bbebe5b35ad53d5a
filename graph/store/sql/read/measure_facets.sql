-- How many of the measures that fit every filter given have each value of the facets asked for, most first.
-- params: owner, role, basis, program, target, place, since, until, status, level, kind, document, words, has, parts,
--     year, facets, top
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
hit AS MATERIALIZED (
    SELECT m.key, m.status, m.level, m.kind, d.key AS document, d.id AS document_id, d.title, d.issued_on
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
asked (facet) AS (
    SELECT value FROM json_each(:facets)
),
-- The ownerships that make these measures fit.
owned AS MATERIALIZED (
    SELECT h.key, r.subject, r.role, r.basis
    FROM hit AS h
    CROSS JOIN relation AS r ON r.object = h.key AND r.type = 'OWNS'
    WHERE
        EXISTS (SELECT 1 FROM asked WHERE facet IN ('role', 'basis', 'owner'))
        AND (:owner IS NULL OR r.subject IN owner)
        AND (:role IS NULL OR r.role = :role)
        AND (:basis IS NULL OR r.basis IN (SELECT value FROM json_each(:basis)))
),
tally (facet, value, name, count) AS (
    SELECT 'status', status, NULL, count(*) FROM hit WHERE 'status' IN asked GROUP BY status
    UNION ALL
    SELECT 'level', level, NULL, count(*) FROM hit WHERE 'level' IN asked GROUP BY level
    UNION ALL
    SELECT 'kind', kind, NULL, count(*) FROM hit WHERE 'kind' IN asked GROUP BY kind
    UNION ALL
    SELECT 'year', substr(issued_on, 1, 4), NULL, count(*)
    FROM hit
    WHERE 'year' IN asked AND issued_on IS NOT NULL
    GROUP BY substr(issued_on, 1, 4)
    UNION ALL
    SELECT 'document', document_id, title, count(*) FROM hit WHERE 'document' IN asked GROUP BY document
    UNION ALL
    SELECT 'role', role, NULL, count(DISTINCT key) FROM owned WHERE 'role' IN asked GROUP BY role
    UNION ALL
    SELECT 'basis', basis, NULL, count(DISTINCT key) FROM owned WHERE 'basis' IN asked GROUP BY basis
    UNION ALL
    SELECT 'owner', e.id, e.name, o.measures
    FROM (
        SELECT subject, count(DISTINCT key) AS measures FROM owned WHERE 'owner' IN asked GROUP BY subject
    ) AS o
    JOIN entity AS e ON e.key = o.subject
    UNION ALL
    SELECT 'program', e.id, e.name, i.measures
    FROM (
        SELECT r.object, count(DISTINCT h.key) AS measures
        FROM hit AS h
        CROSS JOIN relation AS r ON r.subject = h.key AND r.type = 'INVOLVES'
        WHERE 'program' IN asked
        GROUP BY r.object
    ) AS i
    JOIN entity AS e ON e.key = i.object
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
