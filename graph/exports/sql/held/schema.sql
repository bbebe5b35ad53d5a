-- Rows by their keys, each once.
CREATE TABLE held (
    key TEXT,
    row TEXT,
    PRIMARY KEY (key, row)
) WITHOUT ROWID;
