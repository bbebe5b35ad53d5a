// What is now known of cited documents; each row has all the properties of one.
// params: rows
// columns:
UNWIND $rows AS row
MATCH (n:Document {id: row.id})
SET n = row
