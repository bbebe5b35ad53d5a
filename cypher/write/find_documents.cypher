// The documents that stand in a source, in reading order.
// params: name
// columns: id, title
MATCH (:Source {name: $name})-[:HOLDS]->(d:Document)
RETURN d.id AS id, d.title AS title
ORDER BY coalesce(d.start, 0), d.id
