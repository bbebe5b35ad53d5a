// What is kept of a source.
// params: name
// columns: sha256, fingerprint
MATCH (s:Source {name: $name})
RETURN s.sha256 AS sha256, s.fingerprint AS fingerprint
