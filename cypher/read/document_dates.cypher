// What dates these documents: their date of issue, their title, and the year most of what they report as done is of.
// params: ids
// columns: id, title, issued_on, reported
MATCH (d:Document)
WHERE d.id IN $ids
CALL (d) {
  OPTIONAL MATCH (m:Measure {document: d.id, status: 'done'})-[:DURING]->(e:Period)
  WHERE e.end IS NOT NULL
  RETURN substring(e.end, 0, 4) AS reported, count(DISTINCT m) AS measures
  ORDER BY measures DESC, reported DESC
  LIMIT 1
}
RETURN d.id AS id, d.title AS title, d.issued_on AS issued_on, reported
ORDER BY id
