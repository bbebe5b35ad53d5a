// The graph's revision as `graph.store.revision` makes it; no row where there is no graph.
// params:
// columns: state
MATCH (g:Schema)
RETURN coalesce(g.state, '') AS state
