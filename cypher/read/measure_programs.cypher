// The measures of these ids, or of these documents, with each program they involve and how many measures involve it.
// params: ids, documents
// columns: measure_id, document_id, text, program_id, program, form, program_measures
CALL () {
  MATCH (m:Measure)
  WHERE m.id IN $ids
  RETURN m
  UNION
  MATCH (m:Measure)
  WHERE m.document IN $documents
  RETURN m
}
MATCH (m)-[r:INVOLVES]->(p:Program)
WITH m, p, min(r.quote) AS form
WITH p, collect({m: m, form: form}) AS chosen
CALL (p) {
  MATCH (p)<-[:INVOLVES]-(other:Measure)
  RETURN count(DISTINCT other) AS program_measures
}
UNWIND chosen AS one
WITH one.m AS m, one.form AS form, p, program_measures
MATCH (d:Document {id: m.document})
RETURN
  m.id AS measure_id, d.id AS document_id, m.text AS text, p.id AS program_id, p.name AS program, form,
  program_measures
ORDER BY d.sort, m.start, m.end, measure_id, program_id
