// Documents that fit every filter given, and how many do.
// params: ids, issuer, addressee, doc_type, status, words, year, sort, after_number, after_text, after_sort, limit
// columns: id, title, doc_number, doc_type, issued_on, effective_on, status, source, url, start, end, sections,
//     measures, citations, cited_by, order_number, order_text, total
MATCH (d:Document)
WHERE
  ($ids IS NULL OR d.id IN $ids)
  AND ($doc_type IS NULL OR d.doc_type = $doc_type)
  AND ($status IS NULL OR d.status = $status)
  AND ($year IS NULL OR d.issued_on STARTS WITH $year)
  AND ($issuer IS NULL OR EXISTS { (d)<-[:ISSUED]-(:Actor {id: $issuer}) })
  AND ($addressee IS NULL OR EXISTS { (d)-[:ADDRESSED_TO]->(:Actor {id: $addressee}) })
WITH collect(d) AS documents
WITH CASE
  WHEN $words IS NULL THEN documents
  ELSE COLLECT {
    CALL db.index.fulltext.queryNodes('search', $words) YIELD node
    WHERE node IN documents
    RETURN node
  }
END AS hits
UNWIND hits AS d
WITH
  d, size(hits) AS total,
  CASE $sort
    WHEN '-issued_on' THEN coalesce(-toFloat(replace(substring(d.issued_on + '-00-00', 0, 10), '-', '')), 0.0)
    WHEN 'title' THEN CASE WHEN d.title IS NULL THEN 1.0 ELSE 0.0 END
    WHEN '-measures' THEN -toFloat(COUNT { MATCH (m:Measure {document: d.id}) })
    ELSE 0.0
  END AS order_number,
  CASE $sort WHEN 'title' THEN coalesce(d.title, '') ELSE '' END AS order_text
WHERE
  $after_sort IS NULL
  OR order_number > $after_number
  OR (order_number = $after_number AND order_text > $after_text)
  OR (order_number = $after_number AND order_text = $after_text AND d.sort > $after_sort)
WITH d, order_number, order_text, total
ORDER BY order_number, order_text, d.sort
LIMIT $limit
CALL (d) {
  CALL (d) {
    RETURN d AS c
    UNION
    MATCH (c:Document {title_key: d.title_key})
    WHERE c.status = 'cited'
    RETURN c
    UNION
    MATCH (c:Document {number_key: d.number_key})
    WHERE c.status = 'cited'
    RETURN c
  }
  RETURN sum(COUNT { (c)<-[:CITES]-() }) AS cited_by
}
RETURN
  d.id AS id, d.title AS title, d.doc_number AS doc_number, d.doc_type AS doc_type, d.issued_on AS issued_on,
  d.effective_on AS effective_on, d.status AS status, d.source AS source, d.url AS url, d.start AS start, d.end AS end,
  COUNT { MATCH (s:Section {document: d.id}) } AS sections,
  COUNT { MATCH (m:Measure {document: d.id}) } AS measures,
  COUNT { (d)-[:CITES]->() } AS citations,
  cited_by, order_number, order_text, total
ORDER BY order_number, order_text, d.sort
