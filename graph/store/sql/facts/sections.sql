-- The sections that belong to a source.
SELECT
    'Section' AS node_label, s.id AS node_id, d.id AS document, s.ordinal, s.label, s.heading, s.depth, s.path, s.start,
    s."end"
FROM node AS n
JOIN section AS s ON s.key = n.key
JOIN node AS d ON d.key = s.document
WHERE n.source = :source;
