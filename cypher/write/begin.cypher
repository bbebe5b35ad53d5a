// Take a turn among the writers, until the transaction ends, and see what is kept of a source.
// params: name
// columns: version, state, sha256, fingerprint
MATCH (g:Schema)
SET g.revision = g.revision + 1
WITH g
OPTIONAL MATCH (s:Source {name: $name})
RETURN g.version AS version, coalesce(g.state, '') AS state, s.sha256 AS sha256, s.fingerprint AS fingerprint
