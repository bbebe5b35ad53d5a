// A judgement that is taken back, and the graph's revision without it.
// params: id, state
// columns:
MATCH (g:Schema)
SET g.state = $state
WITH g
MATCH (j:Judgement {id: $id})
DELETE j
