-- How sources describe the nodes they share.
CREATE TABLE variant (
    label TEXT,
    id TEXT,
    props TEXT,
    PRIMARY KEY (label, id, props)
) WITHOUT ROWID;
