// How many entities, all or of an id, name, alias or form, have each value of the facets asked for, most first.
// params: id, form, label, kind, facets, top
// columns: facet, value, name, count, total
CALL () {
  MATCH (e:Entity {id: $id})
  RETURN e, 0 AS tier
  UNION ALL
  MATCH (:Name {form: $form})-[n:NAMES]->(e:Entity)
  RETURN e, n.tier AS tier
  UNION ALL
  MATCH ()-[r:MENTIONS {quote_key: $form}]->(e:Entity)
  RETURN DISTINCT e, 3 AS tier
  UNION ALL
  UNWIND CASE WHEN coalesce($id, $form) IS NULL THEN [1] ELSE [] END AS every
  MATCH (e:Entity)
  RETURN e, null AS tier
}
WITH DISTINCT e
WHERE ($label IS NULL OR $label IN labels(e)) AND ($kind IS NULL OR e.kind = $kind)
WITH collect(e) AS hits
CALL (hits) {
  UNWIND CASE WHEN 'label' IN $facets THEN hits ELSE [] END AS e
  RETURN
    'label' AS facet, [label IN labels(e) WHERE label <> 'Entity'][0] AS value, null AS name, count(*) AS count
  UNION ALL
  UNWIND CASE WHEN 'kind' IN $facets THEN hits ELSE [] END AS e
  WITH e WHERE e.kind IS NOT NULL
  RETURN 'kind' AS facet, e.kind AS value, null AS name, count(*) AS count
}
WITH facet, value, name, count
ORDER BY facet, count DESC, coalesce(name, value), value
WITH facet, collect({value: value, name: name, count: count}) AS values
UNWIND values[..$top] AS one
RETURN facet, one.value AS value, one.name AS name, one.count AS count, size(values) AS total
ORDER BY facet, count DESC, coalesce(name, value), value
