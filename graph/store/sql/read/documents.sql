-- Documents that fit every filter given, and how many do.
-- params: ids, issuer, addressee, doc_type, status, words, year, sort, after_number, after_text, after_sort, limit
-- columns: id, title, doc_number, doc_type, issued_on, effective_on, status, source, url, start, end, sections,
--     measures, citations, cited_by, order_number, order_text, total
WITH
hit AS (
    SELECT
        d.key,
        CASE :sort
            WHEN '-issued_on' THEN coalesce(-CAST(replace(substr(d.issued_on || '-00-00', 1, 10), '-', '') AS REAL), 0.0)
            WHEN 'title' THEN CAST(d.title IS NULL AS REAL)
            WHEN '-measures' THEN -CAST((SELECT count(*) FROM measure AS m WHERE m.document = d.key) AS REAL)
            ELSE 0.0
        END AS order_number,
        CASE :sort WHEN 'title' THEN coalesce(d.title, '') ELSE '' END AS order_text,
        d.sort, count(*) OVER () AS total
    FROM document AS d
    WHERE
        (:ids IS NULL OR d.id IN (SELECT value FROM json_each(:ids)))
        AND (:doc_type IS NULL OR d.doc_type = :doc_type)
        AND (:status IS NULL OR d.status = :status)
        AND (:year IS NULL OR substr(d.issued_on, 1, 4) = :year)
        AND (:words IS NULL OR d.key IN (SELECT rowid FROM search WHERE search MATCH :words))
        AND (
            :issuer IS NULL
            OR EXISTS (
                SELECT 1
                FROM node AS a
                JOIN relation AS r ON r.subject = a.key AND r.type = 'ISSUED' AND r.object = d.key
                WHERE a.id = :issuer
            )
        )
        AND (
            :addressee IS NULL
            OR EXISTS (
                SELECT 1
                FROM node AS a
                JOIN relation AS r ON r.object = a.key AND r.type = 'ADDRESSED_TO' AND r.subject = d.key
                WHERE a.id = :addressee
            )
        )
),
page AS (
    SELECT *
    FROM hit
    WHERE
        :after_sort IS NULL
        OR (order_number, order_text, sort) > (:after_number, :after_text, :after_sort)
    ORDER BY order_number, order_text, sort
    LIMIT :limit
)
SELECT
    d.id, d.title, d.doc_number, d.doc_type, d.issued_on, d.effective_on, d.status, d.source, d.url, d.start, d."end",
    (SELECT count(*) FROM section AS s WHERE s.document = d.key) AS sections,
    (SELECT count(*) FROM measure AS m WHERE m.document = d.key) AS measures,
    (SELECT count(*) FROM relation AS r WHERE r.subject = d.key AND r.type = 'CITES') AS citations,
    (
        SELECT count(*)
        FROM relation AS r
        WHERE
            r.type = 'CITES'
            AND r.object IN (
                SELECT d.key
                UNION
                SELECT c.key FROM document AS c WHERE c.title_key = d.title_key AND c.status = 'cited'
                UNION
                SELECT c.key FROM document AS c WHERE c.number_key = d.number_key AND c.status = 'cited'
            )
    ) AS cited_by,
    page.order_number, page.order_text, page.total
FROM page
JOIN document AS d ON d.key = page.key
ORDER BY page.order_number, page.order_text, page.sort;
