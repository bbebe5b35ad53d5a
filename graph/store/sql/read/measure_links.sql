-- Everything these measures are linked to, each measure's links in the order of the text; and, under no measure, the
-- judgements on what their documents say (type JUDGED, the verdict in name).
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
),
found AS (
    SELECT
        l.measure_id, r.type, n.id, n.label, e.name, r.role, r.basis, e.start, e."end", e.comparator, e.value, e.unit,
        r.quote, r.start AS at, r."end" AS until
    FROM link AS l
    JOIN relation AS r ON r.key = l.relation
    JOIN node AS n ON n.key = l.other
    LEFT JOIN entity AS e ON e.key = l.other
    UNION ALL
    SELECT '', 'JUDGED', j.id, 'Judgement', j.verdict, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', 0, 0
    FROM judgement AS j
    WHERE
        j.document_id IN (
            SELECT d.id
            FROM asked AS a
            JOIN measure AS m ON m.key = a.key
            JOIN document AS d ON d.key = m.document
        )
)
SELECT
    f.measure_id, f.type, f.id, f.label, f.name, f.role, f.basis, f.start, f."end", f.comparator, f.value, f.unit,
    f.quote
FROM found AS f
ORDER BY f.measure_id, f.type, f.at, f.until, f.name, f.id, f.role, f.basis;
