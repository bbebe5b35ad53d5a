-- Entities, all or by id (tier 0), name (1), alias (2) or a form in a document (3), and how many.
-- params: id, form, label, kind, sort, after_number, after_name, after_id, limit
-- columns: id, label, name, kind, aliases, tier, mentions, measures, order_number, total
WITH
matched (key, tier) AS (
    SELECT key, min(tier)
    FROM (
        SELECT key, 0 AS tier FROM node WHERE id = :id
        UNION ALL
        SELECT entity, tier FROM name WHERE form = :form
    )
    GROUP BY key
    UNION ALL
    SELECT key, NULL
    FROM entity
    WHERE coalesce(:id, :form) IS NULL
),
hit AS (
    SELECT
        e.key, e.id, e.name, m.tier,
        CASE :sort
            WHEN 'name' THEN 0
            WHEN '-measures' THEN
                -(
                    SELECT count(*)
                    FROM (
                        SELECT r.object FROM relation AS r WHERE r.subject = e.key AND r.type = 'OWNS'
                        UNION
                        SELECT r.subject
                        FROM relation AS r
                        WHERE r.object = e.key AND r.type IN ('TARGETS', 'INVOLVES', 'HAS_METRIC', 'DURING', 'LOCATED_IN')
                    )
                )
            ELSE -(SELECT count(*) FROM relation AS r WHERE r.object = e.key AND r.type = 'MENTIONS')
        END AS order_number,
        count(*) OVER () AS total
    FROM matched AS m
    JOIN entity AS e ON e.key = m.key
    WHERE (:label IS NULL OR e.label = :label) AND (:kind IS NULL OR e.kind = :kind)
),
page AS (
    SELECT *
    FROM hit
    WHERE :after_number IS NULL OR (order_number, name, id) > (:after_number, :after_name, :after_id)
    ORDER BY order_number, name, id
    LIMIT :limit
)
SELECT
    e.id, e.label, e.name, e.kind, e.aliases, page.tier,
    (SELECT count(*) FROM relation AS r WHERE r.object = e.key AND r.type = 'MENTIONS') AS mentions,
    (
        SELECT count(*)
        FROM (
            SELECT r.object FROM relation AS r WHERE r.subject = e.key AND r.type = 'OWNS'
            UNION
            SELECT r.subject
            FROM relation AS r
            WHERE r.object = e.key AND r.type IN ('TARGETS', 'INVOLVES', 'HAS_METRIC', 'DURING', 'LOCATED_IN')
        )
    ) AS measures,
    page.order_number, page.total
FROM page
JOIN entity AS e ON e.key = page.key
ORDER BY page.order_number, page.name, page.id;
