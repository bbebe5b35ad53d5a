// How many times the graph was written: two equal numbers have no write between them.
// params:
// columns: revision
MATCH (g:Schema)
RETURN g.revision AS revision
