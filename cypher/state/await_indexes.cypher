// Wait until every index can be asked.
// params: seconds
// columns:
CALL db.awaitIndexes($seconds)
