// Keep a source file, or its new text.
// params: name, sha256, fingerprint, text
// columns:
MERGE (s:Source {name: $name})
SET s.sha256 = $sha256, s.fingerprint = $fingerprint, s.text = $text
