// Who owns the measures that a program shares with others.
// params: program
// columns: program_id, actor_id, actor, measures
MATCH (p:Program {id: $program})<-[:INVOLVES]-(m:Measure)-[:INVOLVES]->(e:Program)
WHERE e <> p
WITH DISTINCT e, m
MATCH (m)<-[:OWNS]-(a:Actor)
RETURN e.id AS program_id, a.id AS actor_id, a.name AS actor, count(DISTINCT m) AS measures
ORDER BY program_id, measures DESC, actor, actor_id
