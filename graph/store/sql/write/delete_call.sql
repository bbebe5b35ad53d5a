-- What an entity is called, where no document calls it so any more.
DELETE FROM name
WHERE
    form = :form AND entity = :entity AND tier = 3
    AND NOT EXISTS (SELECT 1 FROM relation WHERE quote_key = :form AND object = :entity);
