// A source gives these descriptions.
// params: name, ids
// columns:
MATCH (s:Source {name: $name})
UNWIND $ids AS id
MATCH (v:Variant {id: id})
CREATE (s)-[:SAYS]->(v)
