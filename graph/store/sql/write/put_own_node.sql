-- A node that belongs to a source.
INSERT INTO node (id, label, source) VALUES (:id, :label, :source_key);
