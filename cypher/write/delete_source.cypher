// A source that says nothing any more.
// params: name, state
// columns:
MATCH (s:Source {name: $name})
DELETE s
WITH count(*) AS gone
MATCH (g:Schema)
SET g.state = $state
