-- A document's sections in reading order.
-- params: document
-- columns: id, document_id, document_title, ordinal, label, heading, depth, section, start, end, parent_id, measures
SELECT
    s.id,
    d.id AS document_id,
    d.title AS document_title,
    s.ordinal,
    s.label,
    s.heading,
    s.depth,
    s.path AS section,
    s.start,
    s."end",
    (
        SELECT min(w.id)
        FROM relation AS r
        JOIN section AS w ON w.key = r.object
        WHERE r.subject = s.key AND r.type = 'PART_OF'
    ) AS parent_id,
    (
        SELECT count(DISTINCT r.subject) FROM relation AS r WHERE r.object = s.key AND r.type = 'STATED_IN'
    ) AS measures
FROM node AS n
JOIN document AS d ON d.key = n.key
JOIN section AS s ON s.document = d.key
WHERE n.id = :document
ORDER BY s.start, s.depth, s.ordinal, s.id;
