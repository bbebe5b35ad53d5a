// Pairs of programs that share measures, those that share most first.
// params: least, limit
// columns: program_a, name_a, program_b, name_b, measures
MATCH (a:Program)<-[:INVOLVES]-(m:Measure)-[:INVOLVES]->(b:Program)
WHERE a.id < b.id
WITH a, b, count(DISTINCT m) AS measures
WHERE measures >= $least
RETURN a.id AS program_a, a.name AS name_a, b.id AS program_b, b.name AS name_b, measures
ORDER BY measures DESC, program_a, program_b
LIMIT $limit
