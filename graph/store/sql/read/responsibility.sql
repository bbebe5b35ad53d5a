-- Bodies against programs, documents or years, with the measures each pair has in common: first all of them as one
-- row, then the bodies and the columns that have most, then the cells of these.
-- params: columns, owner, programs, role, basis, place, since, until, status, kind, document, words, parts, most_rows,
--     most_columns
-- columns: part, id, other, name, kind, whole, whole_name, measures, lead, support, participate, implement, guide,
--     stated, inferred, total
WITH RECURSIVE
-- The bodies that are rows: the owner asked for and, with parts, all below it; else all, with parts those of no other.
body (key) AS (
    SELECT n.key
    FROM node AS n
    WHERE
        n.label = 'Actor'
        AND :owner IS NULL
        AND NOT (:parts AND EXISTS (SELECT 1 FROM relation AS r WHERE r.subject = n.key AND r.type = 'PART_OF'))
    UNION
    SELECT key FROM node WHERE id = :owner
    UNION
    SELECT r.subject
    FROM body
    JOIN relation AS r ON r.object = body.key AND r.type = 'PART_OF'
    WHERE :parts AND :owner IS NOT NULL
),
-- What a row stands for: itself and, with parts, all that is part of it.
body_part (body, key) AS (
    SELECT key, key FROM body
    UNION
    SELECT b.body, r.subject
    FROM body_part AS b
    JOIN relation AS r ON r.object = b.key AND r.type = 'PART_OF'
    WHERE :parts
),
program (key) AS (
    SELECT n.key
    FROM node AS n
    WHERE
        n.label = 'Program'
        AND :columns = 'program'
        AND :programs IS NULL
        AND NOT (:parts AND EXISTS (SELECT 1 FROM relation AS r WHERE r.subject = n.key AND r.type = 'PART_OF'))
    UNION
    SELECT key FROM node WHERE id IN (SELECT value FROM json_each(:programs))
    UNION
    SELECT r.subject
    FROM program
    JOIN relation AS r ON r.object = program.key AND r.type = 'PART_OF'
    WHERE :parts AND :programs IS NOT NULL
),
program_part (program, key) AS (
    SELECT key, key FROM program
    UNION
    SELECT p.program, r.subject
    FROM program_part AS p
    JOIN relation AS r ON r.object = p.key AND r.type = 'PART_OF'
    WHERE :parts
),
place (key) AS (
    SELECT key FROM node WHERE id = :place
    UNION
    SELECT r.subject
    FROM place
    JOIN relation AS r ON r.object = place.key AND r.type = 'PART_OF'
    WHERE :parts
),
period (key) AS (
    SELECT key
    FROM entity
    WHERE label = 'Period' AND coalesce(start, '') <= :until AND coalesce("end", '9999') || '~' >= :since
),
-- The first filter given leads to the measures, the others are tried on each.
candidate (key) AS (
    SELECT r.subject
    FROM program_part AS p
    JOIN relation AS r ON r.object = p.key AND r.type = 'INVOLVES'
    WHERE :programs IS NOT NULL
    UNION
    SELECT r.subject
    FROM place
    JOIN relation AS r ON r.object = place.key AND r.type = 'LOCATED_IN'
    WHERE :programs IS NULL
    UNION
    SELECT m.key
    FROM node AS d
    JOIN measure AS m ON m.document = d.key
    WHERE d.id = :document AND coalesce(:programs, :place) IS NULL
    UNION
    SELECT m.key
    FROM search AS s
    JOIN measure AS m ON m.key = s.rowid
    WHERE :words IS NOT NULL AND search MATCH :words AND coalesce(:programs, :place, :document) IS NULL
    UNION
    SELECT r.object
    FROM body_part AS b
    JOIN relation AS r ON r.subject = b.key AND r.type = 'OWNS'
    WHERE :owner IS NOT NULL AND coalesce(:programs, :place, :document, :words) IS NULL
    UNION
    SELECT r.subject
    FROM period
    JOIN relation AS r ON r.object = period.key AND r.type = 'DURING'
    WHERE coalesce(:programs, :place, :document, :words, :owner) IS NULL
    UNION ALL
    SELECT key
    FROM measure
    WHERE coalesce(:programs, :place, :document, :words, :owner, :since) IS NULL
),
hit (key, document) AS MATERIALIZED (
    SELECT m.key, m.document
    FROM candidate AS c
    JOIN measure AS m ON m.key = c.key
    WHERE
        (:status IS NULL OR m.status = :status)
        AND (:kind IS NULL OR m.kind = :kind)
        AND (:document IS NULL OR m.document = (SELECT key FROM node WHERE id = :document))
        AND (:words IS NULL OR m.key IN (SELECT rowid FROM search WHERE search MATCH :words))
        AND (
            :programs IS NULL
            OR EXISTS (
                SELECT 1
                FROM relation AS r
                WHERE r.subject = m.key AND r.type = 'INVOLVES' AND r.object IN (SELECT key FROM program_part)
            )
        )
        AND (
            :place IS NULL
            OR EXISTS (
                SELECT 1 FROM relation AS r WHERE r.subject = m.key AND r.type = 'LOCATED_IN' AND r.object IN place
            )
        )
        AND (
            :since IS NULL
            OR EXISTS (
                SELECT 1 FROM relation AS r WHERE r.subject = m.key AND r.type = 'DURING' AND r.object IN period
            )
        )
),
-- The years in which a period of these measures begins or ends, as far as the period asked about reaches into them.
year (year, since, until) AS (
    SELECT y.year, max(y.year || '-01-01', coalesce(:since, '')), min(y.year || '-12-31', coalesce(:until, '9999~'))
    FROM (
        SELECT substr(e.start, 1, 4) AS year FROM entity AS e WHERE e.label = 'Period' AND :columns = 'year'
        UNION
        SELECT substr(e."end", 1, 4) FROM entity AS e WHERE e.label = 'Period' AND :columns = 'year'
    ) AS y
    WHERE y.year || '-01-01' <= coalesce(:until, '9999~') AND y.year || '-12-31' >= coalesce(:since, '')
),
spread (measure, "column") AS MATERIALIZED (
    SELECT DISTINCT r.subject, p.program
    FROM hit
    CROSS JOIN relation AS r ON r.subject = hit.key AND r.type = 'INVOLVES'
    CROSS JOIN program_part AS p ON p.key = r.object
    WHERE :columns = 'program'
    UNION ALL
    SELECT key, document FROM hit WHERE :columns = 'document'
    UNION ALL
    SELECT DISTINCT r.subject, CAST(y.year AS INTEGER)
    FROM hit
    CROSS JOIN relation AS r ON r.subject = hit.key AND r.type = 'DURING'
    CROSS JOIN entity AS e ON e.key = r.object
    CROSS JOIN year AS y ON coalesce(e.start, '') <= y.until AND coalesce(e."end", '9999') || '~' >= y.since
    WHERE :columns = 'year'
),
owned (body, measure, lead, support, participate, implement, guide, stated, inferred) AS MATERIALIZED (
    SELECT
        b.body, r.object, max(r.role = 'lead'), max(r.role = 'support'), max(r.role = 'participate'),
        max(r.role = 'implement'), max(r.role = 'guide'), max(r.basis IN ('explicit', 'clause_note')),
        max(r.basis NOT IN ('explicit', 'clause_note'))
    FROM (SELECT DISTINCT measure FROM spread) AS s
    CROSS JOIN relation AS r ON r.object = s.measure AND r.type = 'OWNS'
    CROSS JOIN body_part AS b ON b.key = r.subject
    WHERE (:role IS NULL OR r.role = :role) AND (:basis IS NULL OR r.basis IN (SELECT value FROM json_each(:basis)))
    GROUP BY b.body, r.object
),
ranked_body AS MATERIALIZED (
    SELECT
        e.key, e.id, e.name, e.kind, o.*, count(*) OVER () AS total,
        row_number() OVER (ORDER BY o.measures DESC, e.name, e.id) AS place
    FROM (
        SELECT
            body, count(*) AS measures, sum(lead) AS lead, sum(support) AS support, sum(participate) AS participate,
            sum(implement) AS implement, sum(guide) AS guide, sum(stated) AS stated, sum(inferred) AS inferred
        FROM owned
        GROUP BY body
    ) AS o
    JOIN entity AS e ON e.key = o.body
    ORDER BY o.measures DESC, e.name, e.id
    LIMIT coalesce(:most_rows, 0)
),
counted_column ("column", measures) AS (
    SELECT s."column", count(*) FROM spread AS s WHERE s.measure IN (SELECT measure FROM owned) GROUP BY s."column"
),
ranked_column AS MATERIALIZED (
    SELECT c.*, count(*) OVER () AS total, row_number() OVER (ORDER BY c.measures DESC, c.name, c.id) AS place
    FROM (
        SELECT c."column" AS key, e.id, e.name, e.kind, c.measures
        FROM counted_column AS c
        JOIN entity AS e ON e.key = c."column"
        WHERE :columns = 'program'
        UNION ALL
        SELECT c."column", d.id, coalesce(d.title, ''), d.doc_type, c.measures
        FROM counted_column AS c
        JOIN document AS d ON d.key = c."column"
        WHERE :columns = 'document'
        UNION ALL
        SELECT c."column", printf('%04d', c."column"), printf('%04d', c."column"), NULL, c.measures
        FROM counted_column AS c
        WHERE :columns = 'year'
    ) AS c
    ORDER BY c.measures DESC, c.name, c.id
    LIMIT coalesce(:most_columns, 0)
),
answer AS (
    SELECT
        1 AS rank, 0 AS place, 'all' AS part, NULL AS key, NULL AS id, NULL AS other, NULL AS name, NULL AS kind,
        count(DISTINCT measure) AS measures, NULL AS lead, NULL AS support, NULL AS participate, NULL AS implement,
        NULL AS guide, NULL AS stated, NULL AS inferred, NULL AS total
    FROM owned
    HAVING count(*) > 0
    UNION ALL
    SELECT
        2, place, 'row', key, id, NULL, name, kind, measures, lead, support, participate, implement, guide, stated,
        inferred, total
    FROM ranked_body
    UNION ALL
    SELECT
        3, place, 'column', iif(:columns = 'program', key, NULL), id, NULL, name, kind, measures, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL, total
    FROM ranked_column
    UNION ALL
    SELECT
        4, b.place, 'cell', NULL, b.id, c.id, NULL, NULL, count(*), sum(o.lead), sum(o.support), sum(o.participate),
        sum(o.implement), sum(o.guide), sum(o.stated), sum(o.inferred), NULL
    FROM owned AS o
    JOIN ranked_body AS b ON b.key = o.body
    JOIN spread AS s ON s.measure = o.measure
    JOIN ranked_column AS c ON c.key = s."column"
    GROUP BY b.place, c.place
)
SELECT
    a.part, a.id, a.other, a.name, a.kind, w.id AS whole, w.name AS whole_name, a.measures, a.lead, a.support,
    a.participate, a.implement, a.guide, a.stated, a.inferred, a.total
FROM answer AS a
LEFT JOIN entity AS w
    ON w.key = (
        SELECT t.key
        FROM relation AS r
        JOIN entity AS t ON t.key = r.object
        WHERE r.subject = a.key AND r.type = 'PART_OF'
        ORDER BY t.name, t.id
        LIMIT 1
    )
ORDER BY a.rank, a.place, a.other;
