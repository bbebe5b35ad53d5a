// Take a turn among the writers, until the transaction ends; the numbers of the log are left to what documents say.
// params: id
// columns: version, state, judgement
MATCH (g:Schema)
SET g.judged = coalesce(g.judged, 0) + 1
WITH g
OPTIONAL MATCH (j:Judgement {id: $id})
RETURN g.version AS version, coalesce(g.state, '') AS state, properties(j) AS judgement
