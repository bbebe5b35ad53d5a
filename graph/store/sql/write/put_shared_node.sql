-- A node that belongs to no one source, unless it is there.
INSERT INTO node (id, label) VALUES (:id, :label) ON CONFLICT (id) DO NOTHING;
