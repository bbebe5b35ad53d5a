// Which of the one entities share measures with which of the others, and how many.
// params: ids, others
// columns: id, other, measures
MATCH (a:Entity)-[:OWNS|TARGETS|INVOLVES]-(m:Measure)
WHERE a.id IN $ids
WITH DISTINCT a, m
MATCH (m)-[:OWNS|TARGETS|INVOLVES]-(b:Entity)
WHERE b.id IN $others AND b <> a
RETURN a.id AS id, b.id AS other, count(DISTINCT m) AS measures
ORDER BY id, other
