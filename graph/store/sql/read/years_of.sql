-- The years that the periods of a body's measures end in, and how many measures of each status.
-- params: actor
-- columns: year, measures, done, ongoing, planned, required
SELECT
    substr(e."end", 1, 4) AS year,
    count(DISTINCT m.key) AS measures,
    count(DISTINCT CASE m.status WHEN 'done' THEN m.key END) AS done,
    count(DISTINCT CASE m.status WHEN 'ongoing' THEN m.key END) AS ongoing,
    count(DISTINCT CASE m.status WHEN 'planned' THEN m.key END) AS planned,
    count(DISTINCT CASE m.status WHEN 'required' THEN m.key END) AS required
FROM node AS n
CROSS JOIN relation AS o ON o.subject = n.key AND o.type = 'OWNS'
CROSS JOIN relation AS p ON p.subject = o.object AND p.type = 'DURING'
JOIN measure AS m ON m.key = o.object
JOIN entity AS e ON e.key = p.object
WHERE n.id = :actor AND e."end" IS NOT NULL
GROUP BY substr(e."end", 1, 4)
ORDER BY year;
