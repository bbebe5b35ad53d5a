// How a source describes entities; a description is one node, whoever gives it.
// params: name, rows
// columns:
MATCH (s:Source {name: $name})
UNWIND $rows AS row
MATCH (n:Entity {id: row.node})
MERGE (v:Variant {id: row.id})
ON CREATE SET v.props = row.props
MERGE (v)-[:DESCRIBES]->(n)
MERGE (s)-[:SAYS]->(v)
