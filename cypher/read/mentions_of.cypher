// Where an entity is named, and in how many places.
// params: entity, document, after_sort, after_start, after_end, limit
// columns: rule, confidence, issued_on, document_id, document_title, section_id, section, start, end, quote, total
MATCH (:Entity {id: $entity})<-[r:MENTIONS]-()
WHERE $document IS NULL OR r.document = $document
MATCH (d:Document {id: r.document})
WITH d, r.start AS start, r.end AS end, min(r.rule) AS rule, max(r.confidence) AS confidence, head(collect(r)) AS r
WITH collect({d: d, start: start, end: end, rule: rule, confidence: confidence, r: r}) AS hits
UNWIND hits AS hit
WITH hit.d AS d, hit.r AS r, hit.rule AS rule, hit.confidence AS confidence, size(hits) AS total
WHERE
  $after_sort IS NULL
  OR d.sort > $after_sort
  OR (d.sort = $after_sort AND r.start > $after_start)
  OR (d.sort = $after_sort AND r.start = $after_start AND r.end > $after_end)
WITH d, r, rule, confidence, total
ORDER BY d.sort, r.start, r.end
LIMIT $limit
CALL (r) {
  OPTIONAL MATCH (s:Section {document: r.document})
  WHERE s.start <= r.start AND s.end >= r.end
  RETURN s
  ORDER BY s.depth DESC, s.start DESC, s.id
  LIMIT 1
}
RETURN
  rule, confidence, d.issued_on AS issued_on,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  r.start AS start, r.end AS end, r.quote AS quote, total
ORDER BY d.sort, start, end
