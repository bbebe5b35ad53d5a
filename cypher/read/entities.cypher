// Entities, all or by id (tier 0), name (1), alias (2) or a form in a document (3), and how many.
// params: id, form, label, kind, sort, after_number, after_name, after_id, limit
// columns: id, label, name, kind, aliases, tier, mentions, measures, order_number, total
CALL () {
  MATCH (e:Entity {id: $id})
  RETURN e, 0 AS tier
  UNION ALL
  MATCH (:Name {form: $form})-[n:NAMES]->(e:Entity)
  RETURN e, n.tier AS tier
  UNION ALL
  UNWIND CASE WHEN coalesce($id, $form) IS NULL THEN [1] ELSE [] END AS every
  MATCH (e:Entity)
  RETURN e, null AS tier
}
WITH e, min(tier) AS tier
WHERE ($label IS NULL OR $label IN labels(e)) AND ($kind IS NULL OR e.kind = $kind)
WITH collect({
  e: e,
  tier: tier,
  number: CASE $sort
    WHEN 'name' THEN 0
    WHEN '-measures' THEN -COUNT {
      MATCH (e)-[:OWNS|TARGETS|INVOLVES|HAS_METRIC|DURING|LOCATED_IN]-(m:Measure)
      RETURN DISTINCT m
    }
    ELSE -COUNT { (e)<-[:MENTIONS]-() }
  END
}) AS hits
UNWIND hits AS hit
WITH hit.e AS e, hit.tier AS tier, hit.number AS order_number, size(hits) AS total
WHERE
  $after_number IS NULL
  OR order_number > $after_number
  OR (order_number = $after_number AND e.name > $after_name)
  OR (order_number = $after_number AND e.name = $after_name AND e.id > $after_id)
WITH e, tier, order_number, total
ORDER BY order_number, e.name, e.id
LIMIT $limit
RETURN
  e.id AS id, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, e.name AS name, e.kind AS kind,
  e.aliases AS aliases, tier, COUNT { (e)<-[:MENTIONS]-() } AS mentions,
  COUNT {
    MATCH (e)-[:OWNS|TARGETS|INVOLVES|HAS_METRIC|DURING|LOCATED_IN]-(m:Measure)
    RETURN DISTINCT m
  } AS measures,
  order_number, total
ORDER BY order_number, name, id
