-- The documents an entity issued, is addressed by and is named in, so many of each, the ones with most places first.
-- params: id, limit
-- columns: part, issued_on, times, document_id, document_title, section_id, section, start, end, quote, total
WITH
asked (key) AS (
    SELECT key FROM node WHERE id = :id
),
found (part, relation, document, start, "end") AS (
    SELECT 'issued', r.key, r.object, r.start, r."end"
    FROM asked AS a
    CROSS JOIN relation AS r ON r.subject = a.key AND r.type = 'ISSUED'
    UNION ALL
    SELECT 'addressed', r.key, r.subject, r.start, r."end"
    FROM asked AS a
    CROSS JOIN relation AS r ON r.object = a.key AND r.type = 'ADDRESSED_TO'
    UNION ALL
    SELECT 'named', r.key, r.document, r.start, r."end"
    FROM asked AS a
    CROSS JOIN relation AS r ON r.object = a.key AND r.type = 'MENTIONS'
),
tally AS (
    SELECT f.part, f.document, count(DISTINCT f.start || ':' || f."end") AS times
    FROM found AS f
    GROUP BY f.part, f.document
),
ranked AS (
    SELECT
        t.*,
        count(*) OVER (PARTITION BY t.part) AS total,
        row_number() OVER (PARTITION BY t.part ORDER BY t.times DESC, d.sort) AS rank
    FROM tally AS t
    JOIN document AS d ON d.key = t.document
),
first AS (
    SELECT
        s.part, s.document, f.relation,
        row_number() OVER (PARTITION BY s.part, s.document ORDER BY f.start, f."end", f.relation) AS place
    FROM ranked AS s
    JOIN found AS f ON f.part = s.part AND f.document = s.document
    WHERE s.rank <= :limit
)
SELECT
    s.part, p.issued_on, s.times,
    p.document_id, p.document_title, p.section_id, p.section, p.start, p."end", p.quote, s.total
FROM ranked AS s
JOIN first AS f ON f.part = s.part AND f.document = s.document AND f.place = 1
JOIN relation_passage AS p ON p.key = f.relation
ORDER BY s.part, s.rank;
