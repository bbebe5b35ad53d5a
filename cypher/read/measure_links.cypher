// Everything these measures are linked to, each measure's links in the order of the text; and, under no measure, the
// judgements on what their documents say (type JUDGED, the verdict in name).
// params: ids
// columns: measure_id, type, id, label, name, role, basis, start, end, comparator, value, unit, quote
MATCH (m:Measure)
WHERE m.id IN $ids
WITH DISTINCT m.document AS document
MATCH (j:Judgement {document_id: document})
RETURN
  '' AS measure_id, 'JUDGED' AS type, j.id AS id, 'Judgement' AS label, j.verdict AS name, null AS role, null AS basis,
  null AS start, null AS end, null AS comparator, null AS value, null AS unit, '' AS quote
ORDER BY name, id
UNION ALL
MATCH (m:Measure)
WHERE m.id IN $ids
CALL (m) {
  MATCH (m)-[r:TARGETS|INVOLVES|HAS_METRIC|DURING|LOCATED_IN]->(e:Entity)
  RETURN r, e.id AS id, e
  UNION ALL
  MATCH (m)<-[r:OWNS]-(e:Actor)
  RETURN r, e.id AS id, e
  UNION ALL
  MATCH (m)-[r:PART_OF]->(task:Measure)
  RETURN r, task.id AS id, null AS e
}
RETURN
  m.id AS measure_id, type(r) AS type, id,
  CASE WHEN e IS NULL THEN 'Measure' ELSE [label IN labels(e) WHERE label <> 'Entity'][0] END AS label,
  e.name AS name, r.role AS role, r.basis AS basis, e.start AS start, e.end AS end, e.comparator AS comparator,
  e.value AS value, e.unit AS unit, r.quote AS quote
ORDER BY measure_id, type, r.start, r.end, name, id, role, basis
