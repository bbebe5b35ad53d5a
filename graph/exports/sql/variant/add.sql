-- Keep one description of a node.
INSERT OR IGNORE INTO variant VALUES (?, ?, ?);
