-- The entities that share most measures with one, so many of each label, with the first measure they share.
-- params: id, limit
-- columns: id, label, name, kind, measures, documents, measure_id, document_id, document_title, section_id, section,
--     start, end, quote, total
WITH
asked (key) AS (
    SELECT key FROM node WHERE id = :id
),
mine (measure) AS (
    SELECT r.object
    FROM asked AS a
    JOIN relation AS r ON r.subject = a.key AND r.type = 'OWNS'
    UNION
    SELECT r.subject
    FROM asked AS a
    JOIN relation AS r ON r.object = a.key AND r.type IN ('TARGETS', 'INVOLVES', 'LOCATED_IN', 'HAS_METRIC', 'DURING')
),
together (other, measure) AS (
    SELECT r.object, m.measure
    FROM mine AS m
    CROSS JOIN relation AS r
        ON r.subject = m.measure AND r.type IN ('TARGETS', 'INVOLVES', 'LOCATED_IN', 'HAS_METRIC', 'DURING')
    UNION
    SELECT r.subject, m.measure
    FROM mine AS m
    CROSS JOIN relation AS r ON r.object = m.measure AND r.type = 'OWNS'
),
tally AS (
    SELECT t.other, count(*) AS measures, count(DISTINCT m.document) AS documents
    FROM together AS t
    JOIN measure AS m ON m.key = t.measure
    WHERE t.other NOT IN asked
    GROUP BY t.other
),
ranked AS (
    SELECT
        t.*, e.id, e.label, e.name, e.kind,
        count(*) OVER (PARTITION BY e.label) AS total,
        row_number() OVER (PARTITION BY e.label ORDER BY t.measures DESC, e.name, e.id) AS rank
    FROM tally AS t
    JOIN entity AS e ON e.key = t.other
),
shown AS (
    SELECT * FROM ranked WHERE rank <= :limit
),
first AS (
    SELECT
        t.other,
        m.key,
        row_number() OVER (PARTITION BY t.other ORDER BY d.sort, m.start, m."end") AS place
    FROM together AS t
    JOIN measure AS m ON m.key = t.measure
    JOIN document AS d ON d.key = m.document
    WHERE t.other IN (SELECT other FROM shown)
)
SELECT
    s.id, s.label, s.name, s.kind, s.measures, s.documents, p.id AS measure_id,
    p.document_id, p.document_title, p.section_id, p.section, p.start, p."end", p.quote, s.total
FROM shown AS s
JOIN first AS f ON f.other = s.other AND f.place = 1
JOIN measure_passage AS p ON p.key = f.key
ORDER BY s.label, s.measures DESC, s.name, s.id;
