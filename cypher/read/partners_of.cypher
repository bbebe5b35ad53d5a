// The bodies that own measures a body owns too: how many, how many they lead and it does not, and the reverse.
// params: actor
// columns: actor_id, actor, kind, measures, leads, supports
MATCH (:Actor {id: $actor})-[o:OWNS]->(m:Measure)
WITH m, max(CASE o.role WHEN 'lead' THEN 1 ELSE 0 END) AS mine
MATCH (m)<-[o:OWNS]-(e:Actor)
WHERE e.id <> $actor
WITH e, m, mine, max(CASE o.role WHEN 'lead' THEN 1 ELSE 0 END) AS lead
RETURN
  e.id AS actor_id, e.name AS actor, e.kind AS kind, count(*) AS measures,
  sum(CASE WHEN lead = 1 AND mine = 0 THEN 1 ELSE 0 END) AS leads,
  sum(CASE WHEN lead = 0 AND mine = 1 THEN 1 ELSE 0 END) AS supports
ORDER BY measures DESC, actor, actor_id
