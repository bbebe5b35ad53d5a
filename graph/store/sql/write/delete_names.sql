-- The forms an entity is known by.
DELETE FROM name WHERE entity = :key;
