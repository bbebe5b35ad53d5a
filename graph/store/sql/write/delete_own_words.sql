-- What a source's own nodes are found by.
DELETE FROM search WHERE rowid IN (SELECT key FROM node WHERE source = :source);
