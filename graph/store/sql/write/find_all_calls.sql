-- What documents call entities.
SELECT DISTINCT r.quote_key, r.object, e.label
FROM relation AS r
JOIN entity AS e ON e.key = r.object
WHERE r.quote_key IS NOT NULL;
