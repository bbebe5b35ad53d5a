// The source a document stands in, and its span there.
// params: document
// columns: document_id, source, sha256, text, start, end
MATCH (d:Document {id: $document})<-[:HOLDS]-(s:Source)
WHERE d.status = 'ingested'
RETURN d.id AS document_id, s.name AS source, s.sha256 AS sha256, s.text AS text, d.start AS start, d.end AS end
