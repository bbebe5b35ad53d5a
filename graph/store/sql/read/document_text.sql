-- The source a document stands in, and its span there.
-- params: document
-- columns: document_id, source, sha256, text, start, end
SELECT
    d.id AS document_id, s.name AS source, s.sha256, s.text, d.start, d."end"
FROM node AS n
JOIN document AS d ON d.key = n.key
JOIN source AS s ON s.key = n.source
WHERE n.id = :document;
