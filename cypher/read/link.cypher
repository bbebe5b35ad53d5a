// The measures that involve two programs.
// params: program_a, program_b
// columns: id, text, level, kind, status, issued_on, document_id, document_title, section_id, section, start, end,
//     quote
MATCH (:Program {id: $program_a})<-[:INVOLVES]-(m:Measure)
WHERE EXISTS { (m)-[:INVOLVES]->(:Program {id: $program_b}) }
WITH DISTINCT m
MATCH (d:Document {id: m.document})
CALL (m) {
  OPTIONAL MATCH (m)-[:STATED_IN]->(s:Section)
  RETURN s
  ORDER BY s.depth DESC, s.start, s.id
  LIMIT 1
}
RETURN
  m.id AS id, m.text AS text, m.level AS level, m.kind AS kind, m.status AS status, d.issued_on AS issued_on,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  m.start AS start, m.end AS end, m.quote AS quote
ORDER BY d.sort, m.start, m.end
