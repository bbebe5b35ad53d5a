// The programs that share measures with a program, with the first measure they share.
// params: program
// columns: program_id, program, kind, measures, documents, measure_id, document_id, document_title, section_id,
//     section, start, end, quote
MATCH (p:Program {id: $program})<-[:INVOLVES]-(m:Measure)-[:INVOLVES]->(e:Program)
WHERE e <> p
WITH DISTINCT e, m
MATCH (d:Document {id: m.document})
WITH e, m, d
ORDER BY d.sort, m.start, m.end
WITH e, count(m) AS measures, count(DISTINCT d) AS documents, head(collect(m)) AS m, head(collect(d)) AS d
CALL (m) {
  OPTIONAL MATCH (m)-[:STATED_IN]->(s:Section)
  RETURN s
  ORDER BY s.depth DESC, s.start, s.id
  LIMIT 1
}
RETURN
  e.id AS program_id, e.name AS program, e.kind AS kind, measures, documents, m.id AS measure_id,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  m.start AS start, m.end AS end, m.quote AS quote
ORDER BY measures DESC, program, program_id
