// The graph is of this version now.
// params: version
// columns:
MATCH (g:Schema)
SET g.version = $version
