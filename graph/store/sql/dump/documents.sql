-- Every document, ingested or cited.
SELECT
    'Document' AS node_label, id AS node_id, title, title_key, doc_number, doc_type, issued_on, effective_on, status,
    source, url, ordinal, start, "end"
FROM document
ORDER BY id;
