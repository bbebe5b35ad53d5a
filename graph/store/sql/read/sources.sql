-- The source files in order of name, what each holds and the last day of issue in it, and how many there are.
-- params: after_source, limit
-- columns: source, sha256, documents, measures, last_issued_on, total
WITH
page AS (
    SELECT name, sha256
    FROM source
    WHERE :after_source IS NULL OR name > :after_source
    ORDER BY name
    LIMIT :limit
)
SELECT
    p.name AS source,
    p.sha256,
    (SELECT count(*) FROM document AS d WHERE d.source = p.name) AS documents,
    (
        SELECT count(*)
        FROM document AS d
        JOIN measure AS m ON m.document = d.key
        WHERE d.source = p.name
    ) AS measures,
    (SELECT max(d.issued_on) FROM document AS d WHERE d.source = p.name) AS last_issued_on,
    (SELECT count(*) FROM source) AS total
FROM page AS p
ORDER BY p.name;
