-- The documents that belong to a source.
SELECT
    'Document' AS node_label, d.id AS node_id, d.title, d.title_key, d.doc_number, d.doc_type, d.issued_on,
    d.effective_on, d.status, d.source, d.url, d.ordinal, d.start, d."end"
FROM node AS n
JOIN document AS d ON d.key = n.key
WHERE n.source = :source;
