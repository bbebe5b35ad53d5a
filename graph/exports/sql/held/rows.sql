-- The rows in order of key.
SELECT row FROM held ORDER BY key, row;
