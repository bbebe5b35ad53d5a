// Entities a source speaks of, each made where it is not there yet.
// params: rows
// columns:
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
ON CREATE SET n:$(row.label)
