-- The measures that belong to a source.
SELECT
    'Measure' AS node_label, m.id AS node_id, d.id AS document, m.ordinal, m.text, m.quote, m.level, m.kind, m.status,
    m.start, m."end"
FROM node AS n
JOIN measure AS m ON m.key = n.key
JOIN node AS d ON d.key = m.document
WHERE n.source = :source;
