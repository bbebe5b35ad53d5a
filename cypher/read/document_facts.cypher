// What a document says, in the order a reader marks it up: by place, the longer stretch first; and how much it is.
// params: document, fact, range_start, range_end, after_start, after_end, after_fact, after_id, after_measure,
//     after_detail, limit
// columns: fact, id, label, name, kind, measure_id, role, basis, relation, status, level, rule, confidence, detail,
//     document_id, document_title, section_id, section, start, end, quote, total
MATCH (d:Document {id: $document})
CALL (d) {
  MATCH (m:Measure {document: d.id})
  RETURN
    'measure' AS fact, m.start AS start, m.end AS end, m AS node, m.id AS measure, '' AS detail, null AS role,
    null AS basis, null AS relation, null AS rule, null AS confidence, m.quote AS quote
  UNION ALL
  CALL (d) {
    MATCH (d)-[r:MENTIONS|ADDRESSED_TO|CITES]->(node)
    RETURN r, node, '' AS measure
    UNION ALL
    MATCH (d)<-[r:ISSUED]-(node)
    RETURN r, node, '' AS measure
    UNION ALL
    MATCH (:Section {document: d.id})-[r:MENTIONS]->(node)
    RETURN r, node, '' AS measure
    UNION ALL
    MATCH (m:Measure {document: d.id})<-[r:OWNS]-(node)
    RETURN r, node, m.id AS measure
    UNION ALL
    MATCH (m:Measure {document: d.id})-[r:TARGETS|INVOLVES|HAS_METRIC|DURING|LOCATED_IN]->(node)
    RETURN r, node, m.id AS measure
  }
  WITH r, node, measure
  WHERE r.document = d.id
  RETURN
    CASE type(r)
      WHEN 'MENTIONS' THEN 'mention'
      WHEN 'OWNS' THEN 'owner'
      WHEN 'TARGETS' THEN 'target'
      WHEN 'INVOLVES' THEN 'program'
      WHEN 'HAS_METRIC' THEN 'figure'
      WHEN 'DURING' THEN 'period'
      WHEN 'LOCATED_IN' THEN 'place'
      WHEN 'ADDRESSED_TO' THEN 'addressee'
      WHEN 'CITES' THEN 'citation'
      ELSE r.role
    END AS fact,
    r.start AS start, r.end AS end, node, measure, coalesce(r.role, r.relation, '') AS detail, r.role AS role,
    max(r.basis) AS basis, r.relation AS relation, min(r.rule) AS rule, max(r.confidence) AS confidence,
    min(r.quote) AS quote
}
WITH *
WHERE
  ($fact IS NULL OR fact = $fact)
  AND ($range_start IS NULL OR end > $range_start)
  AND ($range_end IS NULL OR start < $range_end)
WITH d, collect({
  fact: fact, start: start, end: end, node: node, measure: measure, detail: detail, role: role, basis: basis,
  relation: relation, rule: rule, confidence: confidence, quote: quote
}) AS hits
UNWIND hits AS hit
WITH
  d, hit, hit.start AS start, hit.end AS end, hit.fact AS fact, hit.node AS node, hit.node.id AS id,
  hit.measure AS measure, hit.detail AS detail, size(hits) AS total
WHERE
  $after_start IS NULL
  OR start > $after_start
  OR (start = $after_start AND end < $after_end)
  OR (start = $after_start AND end = $after_end AND fact > $after_fact)
  OR (start = $after_start AND end = $after_end AND fact = $after_fact AND id > $after_id)
  OR (start = $after_start AND end = $after_end AND fact = $after_fact AND id = $after_id AND measure > $after_measure)
  OR (
    start = $after_start AND end = $after_end AND fact = $after_fact AND id = $after_id AND measure = $after_measure
    AND detail > $after_detail
  )
WITH d, hit, start, end, fact, node, id, measure, detail, total
ORDER BY start, end DESC, fact, id, measure, detail
LIMIT $limit
CALL (d, start, end) {
  OPTIONAL MATCH (s:Section {document: d.id})
  WHERE s.start <= start AND s.end >= end
  RETURN s
  ORDER BY s.depth DESC, s.start DESC, s.id
  LIMIT 1
}
RETURN
  fact, id, [label IN labels(node) WHERE label <> 'Entity'][0] AS label,
  CASE WHEN node:Measure THEN node.text ELSE coalesce(node.name, node.title, node.doc_number) END AS name,
  node.kind AS kind, nullIf(measure, '') AS measure_id, hit.role AS role, hit.basis AS basis,
  hit.relation AS relation, CASE WHEN node:Measure THEN node.status END AS status, node.level AS level,
  hit.rule AS rule, hit.confidence AS confidence, detail,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  start, end, hit.quote AS quote, total
ORDER BY start, end DESC, fact, id, measure, detail
