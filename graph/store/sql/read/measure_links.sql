-- Everything these measures are linked to, each measure's links in the order of the text.
-- params: ids
-- columns: measure_id, type, id, label, name, role, basis, start, end, comparator, value, unit, quote
WITH
asked (key, id) AS (
    SELECT n.key, n.id FROM node AS n WHERE n.id IN (SELECT value FROM json_each(:ids))
),
link (measure_id, relation, other) AS (
    SELECT a.id, r.key, r.object
    FROM asked AS a
    JOIN relation AS r ON r.subject = a.key
    WHERE r.type IN ('TARGETS', 'INVOLVES', 'HAS_METRIC', 'DURING', 'LOCATED_IN', 'PART_OF')
    UNION ALL
    SELECT a.id, r.key, r.subject
    FROM asked AS a
    JOIN relation AS r ON r.object = a.key AND r.type = 'OWNS'
)
SELECT
    l.measure_id, r.type, n.id, n.label, e.name, r.role, r.basis, e.start, e."end", e.comparator, e.value, e.unit,
    r.quote
FROM link AS l
JOIN relation AS r ON r.key = l.relation
JOIN node AS n ON n.key = l.other
LEFT JOIN entity AS e ON e.key = l.other
ORDER BY l.measure_id, r.type, r.start, r."end", e.name, n.id, r.role, r.basis;
