// Keep a source file, or its new text, and the graph's revision with it.
// params: name, sha256, fingerprint, text, state
// columns:
MERGE (s:Source {name: $name})
SET s.sha256 = $sha256, s.fingerprint = $fingerprint, s.text = $text
WITH s
MATCH (g:Schema)
SET g.state = $state
