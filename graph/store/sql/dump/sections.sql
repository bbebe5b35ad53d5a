-- Every section.
SELECT
    'Section' AS node_label, s.id AS node_id, d.id AS document, s.ordinal, s.label, s.heading, s.depth, s.path, s.start,
    s."end"
FROM section AS s
JOIN node AS d ON d.key = s.document
ORDER BY s.id;
