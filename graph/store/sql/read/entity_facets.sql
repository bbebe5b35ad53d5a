-- How many entities, all or of an id, name, alias or form, have each value of the facets asked for, most first.
-- params: id, form, label, kind, facets, top
-- columns: facet, value, name, count, total
WITH
matched (key, tier) AS (
    SELECT key, min(tier)
    FROM (
        SELECT key, 0 AS tier FROM node WHERE id = :id
        UNION ALL
        SELECT entity, tier FROM name WHERE form = :form
        UNION ALL
        SELECT object, 3 FROM relation WHERE quote_key = :form
    )
    GROUP BY key
    UNION ALL
    SELECT key, NULL
    FROM entity
    WHERE coalesce(:id, :form) IS NULL
),
hit AS MATERIALIZED (
    SELECT e.label, e.kind
    FROM matched AS m
    JOIN entity AS e ON e.key = m.key
    WHERE (:label IS NULL OR e.label = :label) AND (:kind IS NULL OR e.kind = :kind)
),
asked (facet) AS (
    SELECT value FROM json_each(:facets)
),
tally (facet, value, name, count) AS (
    SELECT 'label', label, NULL, count(*) FROM hit WHERE 'label' IN asked GROUP BY label
    UNION ALL
    SELECT 'kind', kind, NULL, count(*) FROM hit WHERE 'kind' IN asked AND kind IS NOT NULL GROUP BY kind
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
