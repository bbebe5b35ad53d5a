// A document's sections in reading order.
// params: document
// columns: id, document_id, document_title, ordinal, label, heading, depth, section, start, end, parent_id, measures
MATCH (d:Document {id: $document})
MATCH (s:Section {document: d.id})
RETURN
  s.id AS id, d.id AS document_id, d.title AS document_title, s.ordinal AS ordinal, s.label AS label,
  s.heading AS heading, s.depth AS depth, s.path AS section, s.start AS start, s.end AS end,
  head(COLLECT { MATCH (s)-[:PART_OF]->(above:Section) RETURN above.id ORDER BY above.id }) AS parent_id,
  COUNT { MATCH (s)<-[:STATED_IN]-(m:Measure) RETURN DISTINCT m } AS measures
ORDER BY start, depth, ordinal, id
