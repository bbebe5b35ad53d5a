-- Keep a row by its key.
INSERT OR IGNORE INTO held VALUES (?, ?);
