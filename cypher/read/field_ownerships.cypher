// Who owns the measures that involve any of these programs, measure by measure in order.
// params: ids
// columns: measure_id, actor_id, actor, kind, role
MATCH (p:Program)
WHERE p.id IN $ids
MATCH (p)<-[:INVOLVES]-(m:Measure)
WITH DISTINCT m
MATCH (d:Document {id: m.document})
MATCH (m)<-[o:OWNS]-(e:Actor)
WITH DISTINCT d.sort AS sort, m, e, o.role AS role
RETURN m.id AS measure_id, e.id AS actor_id, e.name AS actor, e.kind AS kind, role
ORDER BY sort, m.start, m.end, measure_id, actor_id, role
