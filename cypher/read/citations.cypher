// What a document cites, and the ingested document each citation leads to.
// params: document
// columns: relation, cited_id, cited_title, cited_number, leads_to, document_id, document_title, section_id, section,
//     start, end, quote
MATCH (n:Document {id: $document})-[r:CITES]->(c:Document)
MATCH (d:Document {id: r.document})
CALL (c) {
  CALL (c) {
    WITH c WHERE c.status = 'ingested'
    RETURN c AS found
    UNION
    MATCH (found:Document {title_key: c.title_key})
    WHERE found.status = 'ingested'
    RETURN found
    UNION
    MATCH (found:Document {number_key: c.number_key})
    WHERE found.status = 'ingested'
    RETURN found
  }
  WITH found
  ORDER BY found.sort
  RETURN head(collect(found.id)) AS leads_to
}
CALL (r) {
  OPTIONAL MATCH (s:Section {document: r.document})
  WHERE s.start <= r.start AND s.end >= r.end
  RETURN s
  ORDER BY s.depth DESC, s.start DESC, s.id
  LIMIT 1
}
RETURN
  r.relation AS relation, c.id AS cited_id, c.title AS cited_title, c.doc_number AS cited_number, leads_to,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  r.start AS start, r.end AS end, r.quote AS quote
ORDER BY start, end, cited_id, relation
