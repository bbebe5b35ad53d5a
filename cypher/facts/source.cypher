// A source file as stored.
// params: name
// columns: text, sha256
MATCH (s:Source {name: $name})
RETURN s.text AS text, s.sha256 AS sha256
