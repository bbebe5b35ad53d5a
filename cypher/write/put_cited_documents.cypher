// Documents a source cites, each made where it is not there yet.
// params: rows
// columns:
UNWIND $rows AS row
MERGE (n:Document {id: row.id})
ON CREATE SET n.status = 'cited', n.sort = row.id
