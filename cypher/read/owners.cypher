// Who owns a measure, in what role, on what basis, and the words that say so.
// params: measure
// columns: measure_id, actor_id, actor, actor_kind, part_of, role, basis, rule, confidence, document_id,
//     document_title, section_id, section, start, end, quote
MATCH (m:Measure {id: $measure})<-[r:OWNS]-(a:Actor)
MATCH (d:Document {id: r.document})
CALL (r) {
  OPTIONAL MATCH (s:Section {document: r.document})
  WHERE s.start <= r.start AND s.end >= r.end
  RETURN s
  ORDER BY s.depth DESC, s.start DESC, s.id
  LIMIT 1
}
RETURN
  m.id AS measure_id, a.id AS actor_id, a.name AS actor, a.kind AS actor_kind,
  head(COLLECT { MATCH (a)-[:PART_OF]->(whole:Actor) RETURN whole.name ORDER BY whole.name }) AS part_of,
  r.role AS role, r.basis AS basis, r.rule AS rule, r.confidence AS confidence,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  r.start AS start, r.end AS end, r.quote AS quote
ORDER BY
  CASE r.role WHEN 'lead' THEN 1 WHEN 'support' THEN 2 WHEN 'participate' THEN 3 WHEN 'implement' THEN 4 ELSE 5 END,
  start, end, actor, actor_id, basis, rule
