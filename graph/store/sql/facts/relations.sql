-- The relations a source states, with their evidence.
SELECT
    r.type, f.id AS subject, t.id AS object, s.name AS source, d.id AS document, r.start, r."end", r.quote, r.rule,
    r.confidence, r.role, r.basis, r.relation, r.score, r.reason
FROM relation AS r
JOIN node AS f ON f.key = r.subject
JOIN node AS t ON t.key = r.object
JOIN source AS s ON s.key = r.source
JOIN node AS d ON d.key = r.document
WHERE r.source = :source;
