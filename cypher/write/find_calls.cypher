// What a source calls entities.
// params: name
// columns: form, id
MATCH (:Source {name: $name})-[:HOLDS]->()-[r:MENTIONS]->(n:Entity)
RETURN DISTINCT r.quote_key AS form, n.id AS id
