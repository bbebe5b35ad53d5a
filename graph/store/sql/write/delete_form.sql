-- A form nothing is known by.
DELETE FROM form WHERE key = :key;
