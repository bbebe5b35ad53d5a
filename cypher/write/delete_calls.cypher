// Of what these entities are called, what no document calls them any more.
// params: rows
// columns:
UNWIND $rows AS row
MATCH (:Name {form: row.form})-[r:NAMES {tier: 3}]->(n:Entity {id: row.id})
WHERE NOT EXISTS { (n)<-[:MENTIONS {quote_key: row.form}]-() }
DELETE r
