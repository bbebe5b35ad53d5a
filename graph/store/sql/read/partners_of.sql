-- The bodies that own measures a body owns too: how many, how many they lead and it does not, and the reverse.
-- params: actor
-- columns: actor_id, actor, kind, measures, leads, supports
WITH
mine (measure, lead) AS (
    SELECT o.object, max(o.role = 'lead')
    FROM node AS n
    JOIN relation AS o ON o.subject = n.key AND o.type = 'OWNS'
    WHERE n.id = :actor
    GROUP BY o.object
),
theirs (actor, measure, mine, lead) AS (
    SELECT o.subject, o.object, max(m.lead), max(o.role = 'lead')
    FROM mine AS m
    CROSS JOIN relation AS o ON o.object = m.measure AND o.type = 'OWNS'
    GROUP BY o.subject, o.object
)
SELECT
    e.id AS actor_id, e.name AS actor, e.kind, count(*) AS measures,
    sum(t.lead AND NOT t.mine) AS leads, sum(t.mine AND NOT t.lead) AS supports
FROM theirs AS t
JOIN entity AS e ON e.key = t.actor
WHERE e.id <> :actor
GROUP BY e.key
ORDER BY measures DESC, e.name, e.id;
