-- How many measures in their periods, documents issued and taking effect there are in each part of the calendar.
-- params: entity, program, document, since, until, event, basis, statuses, by
-- columns: at, event, status, basis, count
WITH
asked (key) AS (
    SELECT key FROM node WHERE id = :entity
),
wanted (key) AS (
    SELECT key FROM node WHERE id = :program
),
-- The measures that count: all, or those the entity has a part in and that involve the program.
part (key) AS (
    SELECT r.object
    FROM asked
    JOIN relation AS r ON r.subject = asked.key AND r.type = 'OWNS'
    UNION
    SELECT r.subject
    FROM asked
    JOIN relation AS r ON r.object = asked.key AND r.type IN ('TARGETS', 'INVOLVES', 'LOCATED_IN')
    UNION
    SELECT r.subject
    FROM wanted
    JOIN relation AS r ON r.object = wanted.key AND r.type = 'INVOLVES'
    WHERE :entity IS NULL
    UNION
    SELECT m.key
    FROM node AS d
    JOIN measure AS m ON m.document = d.key
    WHERE d.id = :document AND coalesce(:entity, :program) IS NULL
    UNION
    SELECT key
    FROM measure
    WHERE coalesce(:entity, :program, :document) IS NULL
),
candidate (key) AS (
    SELECT key
    FROM part
    WHERE
        :program IS NULL
        OR EXISTS (
            SELECT 1
            FROM relation AS r
            WHERE r.subject = part.key AND r.type = 'INVOLVES' AND r.object IN wanted
        )
),
-- The documents that count: all, or those with such a measure, or issued by the entity.
paper (key) AS (
    SELECT m.document
    FROM candidate AS c
    JOIN measure AS m ON m.key = c.key
    WHERE coalesce(:entity, :program) IS NOT NULL
    UNION
    SELECT r.object
    FROM asked
    JOIN relation AS r ON r.subject = asked.key AND r.type = 'ISSUED'
    WHERE :program IS NULL
    UNION
    SELECT key
    FROM document
    WHERE coalesce(:entity, :program) IS NULL
),
event AS (
    SELECT
        'measure' AS event, e.id AS period, e.start AS first, e."end" AS last, max(r.basis) AS basis, m.id, m.start,
        m.status, m.key AS measure, m.document
    FROM candidate AS c
    CROSS JOIN measure AS m ON m.key = c.key
    CROSS JOIN relation AS r ON r.subject = m.key AND r.type = 'DURING'
    CROSS JOIN entity AS e ON e.key = r.object
    GROUP BY m.key, e.key
    UNION ALL
    SELECT 'issued', '', d.issued_on, d.issued_on, NULL, d.id, d.start, NULL, NULL, d.key
    FROM paper AS p
    JOIN document AS d ON d.key = p.key
    WHERE d.issued_on IS NOT NULL AND d.status = 'ingested'
    UNION ALL
    SELECT 'effective', '', d.effective_on, d.effective_on, NULL, d.id, d.start, NULL, NULL, d.key
    FROM paper AS p
    JOIN document AS d ON d.key = p.key
    WHERE d.effective_on IS NOT NULL AND d.status = 'ingested'
),
-- Each with the part of the calendar it is counted at: the year it ends in, or what is finer and holds all of it.
placed AS (
    SELECT
        event.*,
        CASE
            WHEN coalesce(last, first) IS NULL THEN 'undated'
            WHEN :by = 'month' AND length(last) >= 7 AND substr(coalesce(first, last), 1, 7) = substr(last, 1, 7)
                THEN substr(last, 1, 7)
            WHEN
                :by = 'quarter' AND length(last) >= 7 AND substr(coalesce(first, last), 1, 4) = substr(last, 1, 4)
                AND (CAST(substr(coalesce(first, last), 6, 2) AS INTEGER) + 2) / 3
                = (CAST(substr(last, 6, 2) AS INTEGER) + 2) / 3
                THEN substr(last, 1, 4) || '-Q' || ((CAST(substr(last, 6, 2) AS INTEGER) + 2) / 3)
            ELSE substr(coalesce(last, first), 1, 4)
        END AS at
    FROM event
)
SELECT placed.at, placed.event, placed.status, placed.basis, count(*) AS count
FROM placed
JOIN document AS d ON d.key = placed.document
WHERE
    (:document IS NULL OR d.id = :document)
    AND (:event IS NULL OR placed.event = :event)
    AND (:basis IS NULL OR placed.basis = :basis)
    AND (:statuses IS NULL OR placed.status IN (SELECT value FROM json_each(:statuses)))
    AND (:until IS NULL OR coalesce(first, '') <= :until)
    AND (:since IS NULL OR coalesce(last, '9999') || '~' >= :since)
GROUP BY placed.at, placed.event, placed.status, placed.basis
ORDER BY placed.at, placed.event, placed.status, placed.basis;
