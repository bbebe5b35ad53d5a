// Descriptions that no source gave before; each is one node, whoever gives it.
// params: rows
// columns:
UNWIND $rows AS row
MATCH (n:Entity|Document {id: row.node})
CREATE (v:Variant {id: row.id, props: row.props})-[:DESCRIBES]->(n)
