// The documents whose measures involve these programs, and how many measures of each.
// params: ids
// columns: program_id, document_id, measures
MATCH (p:Program)
WHERE p.id IN $ids
MATCH (p)<-[:INVOLVES]-(m:Measure)
RETURN p.id AS program_id, m.document AS document_id, count(DISTINCT m) AS measures
ORDER BY program_id, document_id
