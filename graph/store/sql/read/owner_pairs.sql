-- Pairs of bodies, collectives apart, that own the same measures in the words of the text, and how many; those that share most first.
-- params: limit
-- columns: actor_a, actor_b, measures, documents
SELECT a.id AS actor_a, b.id AS actor_b, count(DISTINCT x.object) AS measures, count(DISTINCT m.document) AS documents
FROM relation AS x
JOIN measure AS m ON m.key = x.object
JOIN relation AS y ON y.object = x.object AND y.type = 'OWNS' AND y.basis IN ('explicit', 'clause_note', 'heading')
JOIN entity AS a ON a.key = x.subject AND a.kind IS NOT 'collective'
JOIN entity AS b ON b.key = y.subject AND b.kind IS NOT 'collective' AND a.id < b.id
WHERE x.type = 'OWNS' AND x.basis IN ('explicit', 'clause_note', 'heading')
GROUP BY a.id, b.id
ORDER BY measures DESC, actor_a, actor_b
LIMIT :limit;
