-- How many of the documents that fit every filter given have each value of the facets asked for, most first.
-- params: issuer, addressee, doc_type, status, words, year, facets, top
-- columns: facet, value, name, count, total
WITH
hit AS MATERIALIZED (
    SELECT d.key, d.doc_type, d.status, d.issued_on
    FROM document AS d
    WHERE
        (:doc_type IS NULL OR d.doc_type = :doc_type)
        AND (:status IS NULL OR d.status = :status)
        AND (:year IS NULL OR substr(d.issued_on, 1, 4) = :year)
        AND (:words IS NULL OR d.key IN (SELECT rowid FROM search WHERE search MATCH :words))
        AND (
            :issuer IS NULL
            OR EXISTS (
                SELECT 1
                FROM node AS a
                JOIN relation AS r ON r.subject = a.key AND r.type = 'ISSUED' AND r.object = d.key
                WHERE a.id = :issuer
            )
        )
        AND (
            :addressee IS NULL
            OR EXISTS (
                SELECT 1
                FROM node AS a
                JOIN relation AS r ON r.object = a.key AND r.type = 'ADDRESSED_TO' AND r.subject = d.key
                WHERE a.id = :addressee
            )
        )
),
asked (facet) AS (
    SELECT value FROM json_each(:facets)
),
tally (facet, value, name, count) AS (
    SELECT 'doc_type', doc_type, NULL, count(*)
    FROM hit
    WHERE 'doc_type' IN asked AND doc_type IS NOT NULL
    GROUP BY doc_type
    UNION ALL
    SELECT 'status', status, NULL, count(*) FROM hit WHERE 'status' IN asked GROUP BY status
    UNION ALL
    SELECT 'year', substr(issued_on, 1, 4), NULL, count(*)
    FROM hit
    WHERE 'year' IN asked AND issued_on IS NOT NULL
    GROUP BY substr(issued_on, 1, 4)
    UNION ALL
    SELECT 'issuer', e.id, e.name, count(DISTINCT h.key)
    FROM hit AS h
    CROSS JOIN relation AS r ON r.object = h.key AND r.type = 'ISSUED'
    JOIN entity AS e ON e.key = r.subject
    WHERE 'issuer' IN asked
    GROUP BY e.key
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
