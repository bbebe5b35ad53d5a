-- Who owns a measure, in what role, on what basis, and the words that say so.
-- params: measure
-- columns: measure_id, actor_id, actor, actor_kind, part_of, role, basis, rule, confidence, document_id,
--     document_title, section_id, section, start, end, quote
SELECT
    m.id AS measure_id,
    a.id AS actor_id,
    a.name AS actor,
    a.kind AS actor_kind,
    (
        SELECT min(w.name)
        FROM relation AS o
        JOIN entity AS w ON w.key = o.object
        WHERE o.subject = a.key AND o.type = 'PART_OF'
    ) AS part_of,
    r.role,
    r.basis,
    r.rule,
    r.confidence,
    p.document_id, p.document_title, p.section_id, p.section, p.start, p."end", p.quote
FROM node AS m
JOIN relation AS r ON r.object = m.key AND r.type = 'OWNS'
JOIN entity AS a ON a.key = r.subject
JOIN relation_passage AS p ON p.key = r.key
WHERE m.id = :measure
ORDER BY
    CASE r.role WHEN 'lead' THEN 1 WHEN 'support' THEN 2 WHEN 'participate' THEN 3 WHEN 'implement' THEN 4 ELSE 5 END,
    p.start, p."end", a.name, a.id, r.basis, r.rule;
