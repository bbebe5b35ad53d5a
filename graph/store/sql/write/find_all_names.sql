-- Every entity with its name and aliases.
SELECT key, label, name, aliases FROM entity;
