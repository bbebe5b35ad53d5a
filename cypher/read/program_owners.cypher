// Which bodies own measures that involve these programs, how many, how many in the lead; or only those the text states.
// params: ids, stated
// columns: program_id, actor_id, actor, measures, lead
MATCH (p:Program)
WHERE p.id IN $ids
MATCH (p)<-[:INVOLVES]-(m:Measure)<-[o:OWNS]-(e:Actor)
WHERE $stated IS NULL OR o.basis IN ['explicit', 'clause_note', 'heading']
RETURN
  p.id AS program_id, e.id AS actor_id, e.name AS actor, count(DISTINCT m) AS measures,
  count(DISTINCT CASE o.role WHEN 'lead' THEN m END) AS lead
ORDER BY program_id, actor_id
