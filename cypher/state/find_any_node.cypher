// Whether there is anything in the database.
// params:
// columns: labels
MATCH (n)
RETURN labels(n) AS labels
LIMIT 1
