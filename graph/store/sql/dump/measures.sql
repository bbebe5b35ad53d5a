-- Every measure.
SELECT
    'Measure' AS node_label, m.id AS node_id, d.id AS document, m.ordinal, m.text, m.quote, m.level, m.kind, m.status,
    m.start, m."end"
FROM measure AS m
JOIN node AS d ON d.key = m.document
ORDER BY m.id;
