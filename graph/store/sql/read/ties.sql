-- What holds two entities together beside measures: part_of; issued: a document that names the other; addressed: one
-- that goes to it. In how many documents, and the first place that says so; forward 1 is from the first to the second.
-- params: a, b
-- columns: kind, forward, documents, document_id, document_title, section_id, section, start, end, quote
WITH
pair (forward, x, y) AS (
    SELECT 1, a.key, b.key FROM node AS a JOIN node AS b ON a.id = :a AND b.id = :b
    UNION ALL
    SELECT 0, b.key, a.key FROM node AS a JOIN node AS b ON a.id = :a AND b.id = :b
),
found (kind, forward, relation, document, start, "end") AS (
    SELECT 'part_of', p.forward, r.key, r.document, r.start, r."end"
    FROM pair AS p
    CROSS JOIN relation AS r ON r.subject = p.x AND r.type = 'PART_OF' AND r.object = p.y
    UNION ALL
    SELECT 'issued', p.forward, r.key, r.document, r.start, r."end"
    FROM pair AS p
    CROSS JOIN relation AS r ON r.object = p.y AND r.type = 'MENTIONS'
    WHERE EXISTS (SELECT 1 FROM relation AS i WHERE i.subject = p.x AND i.type = 'ISSUED' AND i.object = r.document)
    UNION ALL
    SELECT 'addressed', p.forward, r.key, r.document, r.start, r."end"
    FROM pair AS p
    CROSS JOIN relation AS r ON r.object = p.y AND r.type = 'ADDRESSED_TO'
    WHERE EXISTS (SELECT 1 FROM relation AS i WHERE i.subject = p.x AND i.type = 'ISSUED' AND i.object = r.subject)
),
ranked AS (
    SELECT
        f.kind, f.forward, f.relation,
        row_number() OVER (PARTITION BY f.kind, f.forward ORDER BY d.sort, f.start, f."end", f.relation) AS place
    FROM found AS f
    JOIN document AS d ON d.key = f.document
),
tally AS (
    SELECT kind, forward, count(DISTINCT document) AS documents FROM found GROUP BY kind, forward
)
SELECT
    t.kind, t.forward, t.documents,
    p.document_id, p.document_title, p.section_id, p.section, p.start, p."end", p.quote
FROM tally AS t
JOIN ranked AS r ON r.kind = t.kind AND r.forward = t.forward AND r.place = 1
JOIN relation_passage AS p ON p.key = r.relation
ORDER BY t.kind DESC, t.forward DESC;
