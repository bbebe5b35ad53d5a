-- The programs of the measures an actor owns, with the first such measure of each.
-- params: actor, role, parts
-- columns: id, name, kind, measures, documents, lead, support, participate, implement, guide, measure_id,
--     document_id, document_title, section_id, section, start, end, quote
WITH RECURSIVE
actor (key) AS (
    SELECT key FROM node WHERE id = :actor
    UNION
    SELECT r.subject
    FROM actor
    JOIN relation AS r ON r.object = actor.key AND r.type = 'PART_OF'
    WHERE :parts
),
together (other, measure, role) AS (
    SELECT DISTINCT i.object, o.object, o.role
    FROM actor
    CROSS JOIN relation AS o ON o.subject = actor.key AND o.type = 'OWNS'
    CROSS JOIN relation AS i ON i.subject = o.object AND i.type = 'INVOLVES'
    WHERE :role IS NULL OR o.role = :role
),
tally AS (
    SELECT
        t.other,
        count(DISTINCT t.measure) AS measures,
        count(DISTINCT m.document) AS documents,
        count(DISTINCT CASE t.role WHEN 'lead' THEN t.measure END) AS lead,
        count(DISTINCT CASE t.role WHEN 'support' THEN t.measure END) AS support,
        count(DISTINCT CASE t.role WHEN 'participate' THEN t.measure END) AS participate,
        count(DISTINCT CASE t.role WHEN 'implement' THEN t.measure END) AS implement,
        count(DISTINCT CASE t.role WHEN 'guide' THEN t.measure END) AS guide
    FROM together AS t
    JOIN measure AS m ON m.key = t.measure
    GROUP BY t.other
),
ranked AS (
    SELECT
        t.other,
        m.key,
        row_number() OVER (PARTITION BY t.other ORDER BY d.sort, m.start, m."end") AS place
    FROM together AS t
    JOIN measure AS m ON m.key = t.measure
    JOIN document AS d ON d.key = m.document
)
SELECT
    e.id, e.name, e.kind, t.measures, t.documents, t.lead, t.support, t.participate, t.implement, t.guide,
    p.id AS measure_id,
    p.document_id, p.document_title, p.section_id, p.section, p.start, p."end", p.quote
FROM tally AS t
JOIN ranked AS f ON f.other = t.other AND f.place = 1
JOIN entity AS e ON e.key = t.other
JOIN measure_passage AS p ON p.key = f.key
ORDER BY t.measures DESC, e.name, e.id;
