-- Which of the one entities share measures with which of the others, and how many.
-- params: ids, others
-- columns: id, other, measures
WITH
side (key, id, side) AS (
    SELECT n.key, n.id, 1 FROM node AS n WHERE n.id IN (SELECT value FROM json_each(:ids))
    UNION ALL
    SELECT n.key, n.id, 2 FROM node AS n WHERE n.id IN (SELECT value FROM json_each(:others))
),
part (id, side, measure) AS (
    SELECT s.id, s.side, r.object
    FROM side AS s
    CROSS JOIN relation AS r ON r.subject = s.key AND r.type = 'OWNS'
    UNION
    SELECT s.id, s.side, r.subject
    FROM side AS s
    CROSS JOIN relation AS r ON r.object = s.key AND r.type IN ('TARGETS', 'INVOLVES')
)
SELECT a.id, b.id AS other, count(*) AS measures
FROM part AS a
JOIN part AS b ON b.measure = a.measure AND b.side = 2 AND b.id <> a.id
WHERE a.side = 1
GROUP BY a.id, b.id
ORDER BY a.id, b.id;
