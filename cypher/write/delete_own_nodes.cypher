// A source's own nodes with all their relations.
// params: name
// columns:
MATCH (:Source {name: $name})-[:HOLDS]->(n)
DETACH DELETE n
