-- An entry of the log of changes.
INSERT INTO change (mark, source, event, at, documents, gone) VALUES (:mark, :source, :event, :at, :documents, :gone);
