-- What dates these documents: their date of issue, their title, and the year most of what they report as done is of.
-- params: ids
-- columns: id, title, issued_on, reported
SELECT
    d.id, d.title, d.issued_on,
    (
        SELECT substr(e."end", 1, 4)
        FROM measure AS m
        JOIN relation AS r ON r.subject = m.key AND r.type = 'DURING'
        JOIN entity AS e ON e.key = r.object
        WHERE m.document = d.key AND m.status = 'done' AND e."end" IS NOT NULL
        GROUP BY substr(e."end", 1, 4)
        ORDER BY count(DISTINCT m.key) DESC, substr(e."end", 1, 4) DESC
        LIMIT 1
    ) AS reported
FROM document AS d
WHERE d.id IN (SELECT value FROM json_each(:ids))
ORDER BY d.id;
