// The entities that share most measures with one, so many of each label, with the first measure they share.
// params: id, limit
// columns: id, label, name, kind, measures, documents, measure_id, document_id, document_title, section_id, section,
//     start, end, quote, total
MATCH (n:Entity {id: $id})-[:OWNS|TARGETS|INVOLVES|LOCATED_IN|HAS_METRIC|DURING]-(m:Measure)
WITH DISTINCT n, m
MATCH (m)-[:OWNS|TARGETS|INVOLVES|LOCATED_IN|HAS_METRIC|DURING]-(e:Entity)
WHERE e <> n
WITH DISTINCT e, m
WITH e, collect(m) AS shared, count(m) AS measures, count(DISTINCT m.document) AS documents
WITH e, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, shared, measures, documents
ORDER BY label, measures DESC, e.name, e.id
WITH label, count(e) AS total, collect({e: e, shared: shared, measures: measures, documents: documents}) AS hits
UNWIND hits[..$limit] AS hit
WITH label, total, hit.e AS e, hit.shared AS shared, hit.measures AS measures, hit.documents AS documents
CALL (shared) {
  UNWIND shared AS m
  MATCH (d:Document {id: m.document})
  RETURN m, d
  ORDER BY d.sort, m.start, m.end
  LIMIT 1
}
CALL (m) {
  OPTIONAL MATCH (m)-[:STATED_IN]->(s:Section)
  RETURN s
  ORDER BY s.depth DESC, s.start, s.id
  LIMIT 1
}
RETURN
  e.id AS id, label, e.name AS name, e.kind AS kind, measures, documents, m.id AS measure_id,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  m.start AS start, m.end AS end, m.quote AS quote, total
ORDER BY label, measures DESC, name, id
