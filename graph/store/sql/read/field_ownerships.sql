-- Who owns the measures that involve any of these programs, measure by measure in order.
-- params: ids
-- columns: measure_id, actor_id, actor, kind, role
SELECT m.id AS measure_id, e.id AS actor_id, e.name AS actor, e.kind, f.role
FROM (
    SELECT DISTINCT o.object AS measure, o.subject AS actor, o.role
    FROM node AS p
    CROSS JOIN relation AS i ON i.object = p.key AND i.type = 'INVOLVES'
    CROSS JOIN relation AS o ON o.object = i.subject AND o.type = 'OWNS'
    WHERE p.id IN (SELECT value FROM json_each(:ids))
) AS f
JOIN measure AS m ON m.key = f.measure
JOIN document AS d ON d.key = m.document
JOIN entity AS e ON e.key = f.actor
ORDER BY d.sort, m.start, m."end", m.id, e.id, f.role;
