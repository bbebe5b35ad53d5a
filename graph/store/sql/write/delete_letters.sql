-- What is found inside it.
DELETE FROM inside WHERE rowid = :key;
