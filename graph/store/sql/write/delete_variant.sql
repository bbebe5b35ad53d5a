-- A description no source gives any more.
DELETE FROM variant WHERE key = :key;
