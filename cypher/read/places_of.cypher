// The places named by the measures a body owns.
// params: actor
// columns: id, name, kind, measures
MATCH (:Actor {id: $actor})-[:OWNS]->(m:Measure)-[:LOCATED_IN]->(e:Place)
RETURN e.id AS id, e.name AS name, e.kind AS kind, count(DISTINCT m) AS measures
ORDER BY measures DESC, name, id
