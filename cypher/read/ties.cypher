// What holds two entities together beside measures: part_of; issued: a document that names the other; addressed: one
// that goes to it. In how many documents, and the first place that says so; forward 1 is from the first to the second.
// params: a, b
// columns: kind, forward, documents, document_id, document_title, section_id, section, start, end, quote
MATCH (a:Entity {id: $a}), (b:Entity {id: $b})
UNWIND [{forward: 1, x: a, y: b}, {forward: 0, x: b, y: a}] AS pair
WITH pair.forward AS forward, pair.x AS x, pair.y AS y
WITH forward, x, y, COLLECT { MATCH (x)-[:ISSUED]->(d:Document) RETURN DISTINCT d.id } AS issued
CALL (x, y, issued) {
  MATCH (x)-[r:PART_OF]->(y)
  RETURN 'part_of' AS kind, r
  UNION ALL
  MATCH (y)<-[r:MENTIONS]-()
  WHERE r.document IN issued
  RETURN 'issued' AS kind, r
  UNION ALL
  MATCH (y)<-[r:ADDRESSED_TO]-(d:Document)
  WHERE d.id IN issued
  RETURN 'addressed' AS kind, r
}
MATCH (d:Document {id: r.document})
WITH kind, forward, r, d
ORDER BY d.sort, r.start, r.end
WITH kind, forward, count(DISTINCT d) AS documents, head(collect(r)) AS r, head(collect(d)) AS d
CALL (r) {
  OPTIONAL MATCH (s:Section {document: r.document})
  WHERE s.start <= r.start AND s.end >= r.end
  RETURN s
  ORDER BY s.depth DESC, s.start DESC, s.id
  LIMIT 1
}
RETURN
  kind, forward, documents,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  r.start AS start, r.end AS end, r.quote AS quote
ORDER BY kind DESC, forward DESC
