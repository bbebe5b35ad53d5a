-- What a node is found by.
DELETE FROM search WHERE rowid = :key;
