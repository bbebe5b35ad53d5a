// The shared nodes a source speaks of, with the properties it gives them as JSON.
// params: name
// columns: label, id, props
MATCH (:Source {name: $name})-[:SAYS]->(v:Variant)-[:DESCRIBES]->(n)
RETURN [label IN labels(n) WHERE label <> 'Entity'][0] AS label, n.id AS id, v.props AS props
