-- The actors and programs that share measures with an entity, and in how many parts of measures each is in all.
-- params: id
-- columns: id, label, name, measures, parts
WITH
mine (measure, entity) AS (
    SELECT r.object, n.key
    FROM node AS n
    JOIN relation AS r ON r.subject = n.key AND r.type = 'OWNS'
    WHERE n.id = :id
    UNION
    SELECT r.subject, n.key
    FROM node AS n
    JOIN relation AS r ON r.object = n.key AND r.type IN ('TARGETS', 'INVOLVES', 'LOCATED_IN', 'HAS_METRIC', 'DURING')
    WHERE n.id = :id
),
together (other, measure) AS (
    SELECT r.object, m.measure
    FROM mine AS m
    CROSS JOIN relation AS r ON r.subject = m.measure AND r.type IN ('TARGETS', 'INVOLVES') AND r.object <> m.entity
    UNION
    SELECT r.subject, m.measure
    FROM mine AS m
    CROSS JOIN relation AS r ON r.object = m.measure AND r.type = 'OWNS' AND r.subject <> m.entity
),
tally AS (
    SELECT other, count(*) AS measures FROM together GROUP BY other
)
SELECT
    e.id, e.label, e.name, t.measures,
    (SELECT count(*) FROM relation AS r WHERE r.subject = e.key AND r.type = 'OWNS')
    + (SELECT count(*) FROM relation AS r WHERE r.object = e.key AND r.type IN ('TARGETS', 'INVOLVES')) AS parts
FROM tally AS t
JOIN entity AS e ON e.key = t.other
ORDER BY e.id;
