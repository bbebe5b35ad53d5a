// What documents call entities.
// params: rows
// columns:
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
MERGE (f:Name {form: row.form})
SET f += row.sound
MERGE (f)-[r:NAMES {tier: row.tier}]->(n)
ON CREATE SET r.as_id = row.as_id
