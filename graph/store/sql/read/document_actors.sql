-- The bodies these documents name as issuer, bureau or addressee.
-- params: ids
-- columns: part, actor_id, actor, basis, document_id, document_title, section_id, section, start, end, quote
WITH
part (relation, document, actor, part) AS (
    SELECT r.key, d.key, r.subject, r.role
    FROM node AS d
    JOIN relation AS r ON r.object = d.key AND r.type = 'ISSUED'
    WHERE d.id IN (SELECT value FROM json_each(:ids))
    UNION ALL
    SELECT r.key, d.key, r.object, 'addressee'
    FROM node AS d
    JOIN relation AS r ON r.subject = d.key AND r.type = 'ADDRESSED_TO'
    WHERE d.id IN (SELECT value FROM json_each(:ids))
)
SELECT
    t.part, a.id AS actor_id, a.name AS actor, r.basis,
    p.document_id, p.document_title, p.section_id, p.section, p.start, p."end", p.quote
FROM part AS t
JOIN relation AS r ON r.key = t.relation
JOIN entity AS a ON a.key = t.actor
JOIN relation_passage AS p ON p.key = t.relation
ORDER BY
    p.sort, CASE t.part WHEN 'issuer' THEN 1 WHEN 'bureau' THEN 2 ELSE 3 END, p.start, p."end", a.name, a.id, r.basis;
