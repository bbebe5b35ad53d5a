// How many times the graph was written: two equal numbers have no write between them; and its revision as
// `graph.store.revision` makes it.
// params:
// columns: revision, state
MATCH (g:Schema)
RETURN g.revision AS revision, coalesce(g.state, '') AS state
