// Every relation with its evidence among its properties.
// params:
// columns: type, start, end, props
MATCH (a:Document|Section|Measure|Entity)-[r]->(b:Document|Section|Measure|Entity)
RETURN type(r) AS type, a.id AS start, b.id AS end, properties(r) AS props
