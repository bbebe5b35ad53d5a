// The programs of these documents, how many measures of each involve them, and how many measures do in all.
// params: ids
// columns: document_id, program_id, program, measures, program_measures
MATCH (m:Measure)
WHERE m.document IN $ids
MATCH (m)-[:INVOLVES]->(p:Program)
WITH m.document AS document_id, p, count(DISTINCT m) AS measures
WITH p, collect({document_id: document_id, measures: measures}) AS uses
CALL (p) {
  MATCH (p)<-[:INVOLVES]-(other:Measure)
  RETURN count(DISTINCT other) AS program_measures
}
UNWIND uses AS use
RETURN use.document_id AS document_id, p.id AS program_id, p.name AS program, use.measures AS measures, program_measures
ORDER BY document_id, program_id
