// How many of the documents that fit every filter given have each value of the facets asked for, most first.
// params: issuer, addressee, doc_type, status, words, year, facets, top
// columns: facet, value, name, count, total
MATCH (d:Document)
WHERE
  ($doc_type IS NULL OR d.doc_type = $doc_type)
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
CALL (hits) {
  UNWIND CASE WHEN 'doc_type' IN $facets THEN hits ELSE [] END AS d
  WITH d WHERE d.doc_type IS NOT NULL
  RETURN 'doc_type' AS facet, d.doc_type AS value, null AS name, count(*) AS count
  UNION ALL
  UNWIND CASE WHEN 'status' IN $facets THEN hits ELSE [] END AS d
  RETURN 'status' AS facet, d.status AS value, null AS name, count(*) AS count
  UNION ALL
  UNWIND CASE WHEN 'year' IN $facets THEN hits ELSE [] END AS d
  WITH d WHERE d.issued_on IS NOT NULL
  RETURN 'year' AS facet, substring(d.issued_on, 0, 4) AS value, null AS name, count(*) AS count
  UNION ALL
  UNWIND CASE WHEN 'issuer' IN $facets THEN hits ELSE [] END AS d
  MATCH (d)<-[:ISSUED]-(issuer:Actor)
  RETURN 'issuer' AS facet, issuer.id AS value, issuer.name AS name, count(DISTINCT d) AS count
}
WITH facet, value, name, count
ORDER BY facet, count DESC, coalesce(name, value), value
WITH facet, collect({value: value, name: name, count: count}) AS values
UNWIND values[..$top] AS one
RETURN facet, one.value AS value, one.name AS name, one.count AS count, size(values) AS total
ORDER BY facet, count DESC, coalesce(name, value), value
