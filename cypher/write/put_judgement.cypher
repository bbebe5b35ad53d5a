// A judgement in the place of the one with its id, and the graph's revision with it.
// params: row, state
// columns:
MATCH (g:Schema)
SET g.state = $state
WITH g
MERGE (j:Judgement {id: $row.id})
SET j = $row
