// Entries of the log for what was written before there was one; again, they are the same.
// params: rows
// columns:
UNWIND $rows AS row
MERGE (c:Change {number: row.number})
SET c = row
