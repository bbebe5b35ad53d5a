// The titles and numbers of all ingested documents.
// params:
// columns: id, title, doc_number
MATCH (d:Document {status: 'ingested'})
RETURN d.id AS id, d.title AS title, d.doc_number AS doc_number
ORDER BY d.sort
