// The bodies these documents name as issuer, bureau or addressee.
// params: ids
// columns: part, actor_id, actor, basis, document_id, document_title, section_id, section, start, end, quote
MATCH (n:Document)
WHERE n.id IN $ids
CALL (n) {
  MATCH (n)<-[r:ISSUED]-(a:Actor)
  RETURN r, a, r.role AS part
  UNION ALL
  MATCH (n)-[r:ADDRESSED_TO]->(a:Actor)
  RETURN r, a, 'addressee' AS part
}
MATCH (d:Document {id: r.document})
CALL (r) {
  OPTIONAL MATCH (s:Section {document: r.document})
  WHERE s.start <= r.start AND s.end >= r.end
  RETURN s
  ORDER BY s.depth DESC, s.start DESC, s.id
  LIMIT 1
}
RETURN
  part, a.id AS actor_id, a.name AS actor, r.basis AS basis,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  r.start AS start, r.end AS end, r.quote AS quote
ORDER BY
  d.sort, CASE part WHEN 'issuer' THEN 1 WHEN 'bureau' THEN 2 ELSE 3 END, start, end, actor, actor_id, basis
