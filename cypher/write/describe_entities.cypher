// What is now known of entities; each row has all the properties of one.
// params: rows
// columns:
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n = row
