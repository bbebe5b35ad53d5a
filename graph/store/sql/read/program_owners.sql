-- Which bodies own measures that involve these programs, how many, how many in the lead; or only those the text states.
-- params: ids, stated
-- columns: program_id, actor_id, actor, measures, lead
SELECT
    p.id AS program_id, e.id AS actor_id, e.name AS actor, count(DISTINCT o.object) AS measures,
    count(DISTINCT CASE o.role WHEN 'lead' THEN o.object END) AS lead
FROM node AS p
CROSS JOIN relation AS i ON i.object = p.key AND i.type = 'INVOLVES'
CROSS JOIN relation AS o ON o.object = i.subject AND o.type = 'OWNS'
JOIN entity AS e ON e.key = o.subject
WHERE
    p.id IN (SELECT value FROM json_each(:ids))
    AND (:stated IS NULL OR o.basis IN ('explicit', 'clause_note', 'heading'))
GROUP BY p.id, e.key
ORDER BY program_id, actor_id;
