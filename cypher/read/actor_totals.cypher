// How many measures these bodies own, in how many documents.
// params: ids
// columns: actor_id, measures, documents
MATCH (a:Actor)
WHERE a.id IN $ids
MATCH (a)-[:OWNS]->(m:Measure)
RETURN a.id AS actor_id, count(DISTINCT m) AS measures, count(DISTINCT m.document) AS documents
ORDER BY actor_id
