// The shared nodes a source speaks of.
// params: name
// columns: id
MATCH (:Source {name: $name})-[:SAYS]->(:Variant)-[:DESCRIBES]->(n)
RETURN DISTINCT n.id AS id
