// Have the writers wait until the transaction ends, which is not to be committed.
// params:
// columns: revision, state
MATCH (g:Schema)
SET g.revision = g.revision + 1
RETURN g.revision AS revision, coalesce(g.state, '') AS state
