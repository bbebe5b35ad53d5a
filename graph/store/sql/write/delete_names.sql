-- The forms sources say an entity is known by.
DELETE FROM name WHERE entity = :key AND tier < 3;
