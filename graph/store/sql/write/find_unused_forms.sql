-- Of these forms, those that nothing with a name is known by any more.
SELECT f.key
FROM json_each(:forms) AS j
JOIN form AS f ON f.form = j.value
WHERE
    NOT EXISTS (
        SELECT 1
        FROM name AS n
        JOIN node AS e ON e.key = n.entity
        WHERE n.form = f.form AND e.label IN ('Actor', 'Program', 'Place')
    );
