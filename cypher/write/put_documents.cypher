// Documents that belong to a source; each row has all the properties of one.
// params: name, rows
// columns:
MATCH (s:Source {name: $name})
UNWIND $rows AS row
CREATE (s)-[:HOLDS]->(n:Document)
SET n = row
