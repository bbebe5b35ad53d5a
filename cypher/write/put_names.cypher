// The names and aliases of entities, in place of those before.
// params: rows
// columns:
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
CALL (n) {
  MATCH (n)<-[r:NAMES]-(:Name)
  WHERE r.tier < 3
  DELETE r
}
WITH n, row
UNWIND row.forms AS form
MERGE (f:Name {form: form.form})
SET f += form.sound
CREATE (f)-[:NAMES {tier: form.tier, as_id: form.as_id}]->(n)
