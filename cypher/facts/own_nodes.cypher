// The nodes that belong to a source.
// params: name
// columns: label, id, props
MATCH (:Source {name: $name})-[:HOLDS]->(n)
RETURN labels(n)[0] AS label, n.id AS id, properties(n) AS props
