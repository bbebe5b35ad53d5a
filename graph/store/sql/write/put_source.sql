-- Keep a source file, or its new text.
INSERT INTO source (name, sha256, fingerprint, text) VALUES (:name, :sha256, :fingerprint, :text)
ON CONFLICT (name) DO UPDATE
SET sha256 = excluded.sha256, fingerprint = excluded.fingerprint, text = excluded.text;
