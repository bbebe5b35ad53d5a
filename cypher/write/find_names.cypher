// The folded forms these entities are known by, in documents too.
// params: ids
// columns: form
MATCH (f:Name)-[:NAMES]->(n:Entity)
WHERE n.id IN $ids
RETURN DISTINCT f.form AS form
