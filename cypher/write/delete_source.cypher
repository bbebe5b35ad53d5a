// A source that says nothing any more.
// params: name
// columns:
MATCH (s:Source {name: $name})
DELETE s
