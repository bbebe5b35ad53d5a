// Entries of the log before one.
// params: oldest
// columns:
MATCH (c:Change)
WHERE c.number < $oldest
DELETE c
