// The actors and programs that share measures with an entity, and in how many parts of measures each is in all.
// params: id
// columns: id, label, name, measures, parts
MATCH (n:Entity {id: $id})-[:OWNS|TARGETS|INVOLVES|LOCATED_IN|HAS_METRIC|DURING]-(m:Measure)
WITH DISTINCT n, m
MATCH (m)-[:OWNS|TARGETS|INVOLVES]-(e:Actor|Program)
WHERE e <> n
WITH e, count(DISTINCT m) AS measures
RETURN
  e.id AS id, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, e.name AS name, measures,
  COUNT { (e)-[:OWNS]->() } + COUNT { (e)<-[:TARGETS]-() } + COUNT { (e)<-[:INVOLVES]-() } AS parts
ORDER BY id
