// The version of the graph kept here; no row where there is none.
// params:
// columns: version
MATCH (g:Schema)
RETURN g.version AS version
