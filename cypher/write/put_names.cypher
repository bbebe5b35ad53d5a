// The folded forms entities are known by, in place of those before.
// params: rows
// columns:
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
CALL (n) {
  MATCH (n)<-[r:NAMES]-(:Name)
  DELETE r
}
WITH n, row
UNWIND row.forms AS form
MERGE (f:Name {form: form.form})
CREATE (f)-[:NAMES {tier: form.tier}]->(n)
