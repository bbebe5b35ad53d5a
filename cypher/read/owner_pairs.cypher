// Pairs of bodies, collectives apart, that own the same measures in the words of the text, and how many; those that share most first.
// params: limit
// columns: actor_a, actor_b, measures, documents
MATCH (a:Actor)-[x:OWNS]->(m:Measure)<-[y:OWNS]-(b:Actor)
WHERE
  a.id < b.id AND coalesce(a.kind, '') <> 'collective' AND coalesce(b.kind, '') <> 'collective'
  AND x.basis IN ['explicit', 'clause_note', 'heading']
  AND y.basis IN ['explicit', 'clause_note', 'heading']
RETURN
  a.id AS actor_a, b.id AS actor_b, count(DISTINCT m) AS measures, count(DISTINCT m.document) AS documents
ORDER BY measures DESC, actor_a, actor_b
LIMIT $limit
