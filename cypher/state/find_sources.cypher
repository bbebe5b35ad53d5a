// Every source, in order of name.
// params:
// columns: name, sha256
MATCH (s:Source)
RETURN s.name AS name, s.sha256 AS sha256
ORDER BY name
