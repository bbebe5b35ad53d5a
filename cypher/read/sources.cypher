// The source files in order of name, what each holds and the last day of issue in it, and how many there are.
// params: after_source, limit
// columns: source, sha256, documents, measures, last_issued_on, total
MATCH (s:Source)
WHERE $after_source IS NULL OR s.name > $after_source
WITH s
ORDER BY s.name
LIMIT $limit
CALL (s) {
  OPTIONAL MATCH (d:Document {source: s.name})
  RETURN
    count(d) AS documents, sum(COUNT { MATCH (m:Measure {document: d.id}) }) AS measures,
    max(d.issued_on) AS last_issued_on
}
RETURN
  s.name AS source, s.sha256 AS sha256, documents, measures, last_issued_on, COUNT { MATCH (:Source) } AS total
ORDER BY source
