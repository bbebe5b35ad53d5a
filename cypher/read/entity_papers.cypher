// The documents an entity issued, is addressed by and is named in, so many of each, the ones with most places first.
// params: id, limit
// columns: part, issued_on, times, document_id, document_title, section_id, section, start, end, quote, total
MATCH (e:Entity {id: $id})
CALL (e) {
  MATCH (e)-[r:ISSUED]->(:Document)
  RETURN 'issued' AS part, r
  UNION ALL
  MATCH (e)<-[r:ADDRESSED_TO]-(:Document)
  RETURN 'addressed' AS part, r
  UNION ALL
  MATCH (e)<-[r:MENTIONS]-()
  RETURN 'named' AS part, r
}
WITH part, r
ORDER BY r.start, r.end
WITH part, r.document AS document, count(DISTINCT [r.start, r.end]) AS times, head(collect(r)) AS r
MATCH (d:Document {id: document})
WITH part, d, times, r
ORDER BY times DESC, d.sort
WITH part, count(d) AS total, collect({d: d, times: times, r: r}) AS hits
UNWIND hits[..$limit] AS hit
WITH part, total, hit.d AS d, hit.times AS times, hit.r AS r
CALL (r) {
  OPTIONAL MATCH (s:Section {document: r.document})
  WHERE s.start <= r.start AND s.end >= r.end
  RETURN s
  ORDER BY s.depth DESC, s.start DESC, s.id
  LIMIT 1
}
RETURN
  part, d.issued_on AS issued_on, times,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  r.start AS start, r.end AS end, r.quote AS quote, total
ORDER BY part, times DESC, d.sort
