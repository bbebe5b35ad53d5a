// Which measure involves which programs, document by document in order.
// params:
// columns: document_id, measure_id, program_id, text
MATCH (m:Measure)-[:INVOLVES]->(p:Program)
WITH DISTINCT m, p
MATCH (d:Document {id: m.document})
RETURN d.id AS document_id, m.id AS measure_id, p.id AS program_id, m.text AS text
ORDER BY d.sort, m.start, m.end, measure_id, program_id
