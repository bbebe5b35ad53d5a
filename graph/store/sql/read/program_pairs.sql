-- Pairs of programs that share measures, those that share most first.
-- params: least, limit
-- columns: program_a, name_a, program_b, name_b, measures
SELECT
    a.id AS program_a, a.name AS name_a, b.id AS program_b, b.name AS name_b, count(DISTINCT x.subject) AS measures
FROM relation AS x
JOIN relation AS y ON y.subject = x.subject AND y.type = 'INVOLVES'
JOIN entity AS a ON a.key = x.object
JOIN entity AS b ON b.key = y.object AND a.id < b.id
WHERE x.type = 'INVOLVES'
GROUP BY a.id, a.name, b.id, b.name
HAVING count(DISTINCT x.subject) >= :least
ORDER BY measures DESC, program_a, program_b
LIMIT :limit;
