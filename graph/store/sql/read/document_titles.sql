-- The titles and numbers of all ingested documents.
-- params:
-- columns: id, title, doc_number
SELECT id, title, doc_number
FROM document
WHERE status = 'ingested'
ORDER BY sort;
