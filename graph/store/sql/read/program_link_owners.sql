-- Who owns the measures that a program shares with others.
-- params: program
-- columns: program_id, actor_id, actor, measures
WITH
neighbour (program, measure) AS (
    SELECT DISTINCT b.object, b.subject
    FROM node AS n
    CROSS JOIN relation AS a ON a.object = n.key AND a.type = 'INVOLVES'
    CROSS JOIN relation AS b ON b.subject = a.subject AND b.type = 'INVOLVES' AND b.object <> n.key
    WHERE n.id = :program
)
SELECT
    e.id AS program_id, a.id AS actor_id, a.name AS actor, count(DISTINCT b.measure) AS measures
FROM neighbour AS b
CROSS JOIN relation AS o ON o.object = b.measure AND o.type = 'OWNS'
JOIN entity AS a ON a.key = o.subject
JOIN entity AS e ON e.key = b.program
GROUP BY e.id, a.id, a.name
ORDER BY program_id, measures DESC, actor, actor_id;
