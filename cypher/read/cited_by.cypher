// Where other documents cite a document, by its title, number or node.
// params: document
// columns: relation, cited_id, cited_title, cited_number, leads_to, document_id, document_title, section_id, section,
//     start, end, quote
MATCH (n:Document {id: $document})
CALL (n) {
  RETURN n AS c
  UNION
  MATCH (c:Document {title_key: n.title_key})
  WHERE c.status = 'cited'
  RETURN c
  UNION
  MATCH (c:Document {number_key: n.number_key})
  WHERE c.status = 'cited'
  RETURN c
}
MATCH (c)<-[r:CITES]-(:Document)
MATCH (d:Document {id: r.document})
CALL (r) {
  OPTIONAL MATCH (s:Section {document: r.document})
  WHERE s.start <= r.start AND s.end >= r.end
  RETURN s
  ORDER BY s.depth DESC, s.start DESC, s.id
  LIMIT 1
}
RETURN
  r.relation AS relation, c.id AS cited_id, c.title AS cited_title, c.doc_number AS cited_number,
  CASE n.status WHEN 'ingested' THEN n.id END AS leads_to,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  r.start AS start, r.end AS end, r.quote AS quote
ORDER BY d.sort, start, end, cited_id, relation
