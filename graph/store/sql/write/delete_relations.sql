-- Everything a source relates.
DELETE FROM relation WHERE source = :source;
