-- In what an entity has a part and how often: in measures by relation and role, in documents, figures and mentions.
-- params: id
-- columns: relation, role, count, documents
WITH
asked (key) AS (
    SELECT key FROM node WHERE id = :id
),
part (relation, role, thing, document) AS (
    SELECT r.type, coalesce(r.role, ''), r.object, m.document
    FROM asked AS a
    CROSS JOIN relation AS r ON r.subject = a.key AND r.type = 'OWNS'
    JOIN measure AS m ON m.key = r.object
    UNION ALL
    SELECT r.type, '', r.subject, m.document
    FROM asked AS a
    CROSS JOIN relation AS r
        ON r.object = a.key AND r.type IN ('TARGETS', 'INVOLVES', 'LOCATED_IN', 'HAS_METRIC', 'DURING')
    JOIN measure AS m ON m.key = r.subject
    UNION ALL
    SELECT r.type, '', r.object, r.object
    FROM asked AS a
    CROSS JOIN relation AS r ON r.subject = a.key AND r.type = 'ISSUED'
    UNION ALL
    SELECT r.type, '', r.subject, r.subject
    FROM asked AS a
    CROSS JOIN relation AS r ON r.object = a.key AND r.type = 'ADDRESSED_TO'
    UNION ALL
    SELECT r.type, '', r.document || ':' || r.start || ':' || r."end", r.document
    FROM asked AS a
    CROSS JOIN relation AS r ON r.object = a.key AND r.type = 'MENTIONS'
    UNION ALL
    SELECT 'FIGURES', '', f.key, f.document
    FROM (
        SELECT r.object AS measure
        FROM asked AS a
        CROSS JOIN relation AS r ON r.subject = a.key AND r.type = 'OWNS'
        UNION
        SELECT r.subject
        FROM asked AS a
        CROSS JOIN relation AS r ON r.object = a.key AND r.type = 'INVOLVES'
    ) AS m
    CROSS JOIN relation AS f ON f.subject = m.measure AND f.type = 'HAS_METRIC'
)
SELECT relation, role, count(DISTINCT thing) AS count, count(DISTINCT document) AS documents
FROM part
GROUP BY relation, role
ORDER BY relation, role;
