-- What a source calls entities.
SELECT DISTINCT quote_key, object FROM relation WHERE source = :source AND quote_key IS NOT NULL;
