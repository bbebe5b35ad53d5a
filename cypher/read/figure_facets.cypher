// How many of the figures that fit every filter given have each value of the facets asked for, most first.
// params: program, owner, document, unit, since, until, kind, status, words, parts, year, facets, top
// columns: facet, value, name, count, total
WITH
  COLLECT {
    MATCH (part:Actor)-[:PART_OF*0..]->(:Actor {id: $owner})
    WHERE part.id = $owner OR coalesce($parts, 0) = 1
    RETURN DISTINCT part
  } AS owners,
  COLLECT {
    MATCH (part:Program)-[:PART_OF*0..]->(:Program {id: $program})
    WHERE part.id = $program OR coalesce($parts, 0) = 1
    RETURN DISTINCT part
  } AS programs,
  COLLECT {
    MATCH (period:Period)
    WHERE coalesce(period.start, '') <= $until AND coalesce(period.end, '9999') + '~' >= $since
    RETURN period
  } AS periods
// The first filter given leads to the measures, the others are tried on each.
CALL (owners, programs) {
  UNWIND programs AS program
  MATCH (program)<-[:INVOLVES]-(m:Measure)
  RETURN m
  UNION
  UNWIND CASE WHEN $program IS NULL THEN [$document] ELSE [] END AS document
  MATCH (m:Measure {document: document})
  RETURN m
  UNION
  UNWIND CASE WHEN coalesce($program, $document) IS NULL THEN [$words] ELSE [] END AS words
  WITH words WHERE words IS NOT NULL
  CALL db.index.fulltext.queryNodes('search', words) YIELD node AS m
  WHERE m:Measure
  RETURN m
  UNION
  UNWIND CASE WHEN coalesce($program, $document, $words) IS NULL THEN owners ELSE [] END AS owner
  MATCH (owner)-[:OWNS]->(m:Measure)
  RETURN m
  UNION
  UNWIND CASE WHEN coalesce($program, $document, $words, $owner) IS NULL THEN [$unit] ELSE [] END AS unit
  MATCH (:Metric {unit: unit})<-[:HAS_METRIC]-(m:Measure)
  RETURN m
  UNION
  UNWIND CASE WHEN coalesce($program, $document, $words, $owner, $unit) IS NULL THEN [1] ELSE [] END AS every
  MATCH (:Metric)<-[:HAS_METRIC]-(m:Measure)
  RETURN m
}
WITH m, owners, periods
WHERE
  ($status IS NULL OR m.status = $status)
  AND ($kind IS NULL OR m.kind = $kind)
  AND ($document IS NULL OR m.document = $document)
  AND ($year IS NULL OR EXISTS { MATCH (d:Document {id: m.document}) WHERE d.issued_on STARTS WITH $year })
  AND ($owner IS NULL OR EXISTS { MATCH (m)<-[:OWNS]-(owner:Actor) WHERE owner IN owners })
  AND ($since IS NULL OR EXISTS { MATCH (m)-[:DURING]->(period:Period) WHERE period IN periods })
WITH collect(m) AS measures
UNWIND CASE
  WHEN $words IS NULL THEN measures
  ELSE COLLECT {
    CALL db.index.fulltext.queryNodes('search', $words) YIELD node
    WHERE node IN measures
    RETURN node
  }
END AS m
MATCH (m)-[r:HAS_METRIC]->(e:Metric)
WHERE $unit IS NULL OR e.unit = $unit
MATCH (d:Document {id: r.document})
WITH DISTINCT d, r.start AS start, r.end AS end, e, m
WITH collect({unit: e.unit, kind: m.kind, status: m.status}) AS hits
CALL (hits) {
  UNWIND CASE WHEN 'unit' IN $facets THEN hits ELSE [] END AS hit
  WITH hit WHERE hit.unit <> ''
  RETURN 'unit' AS facet, hit.unit AS value, null AS name, count(*) AS count
  UNION ALL
  UNWIND CASE WHEN 'kind' IN $facets THEN hits ELSE [] END AS hit
  RETURN 'kind' AS facet, hit.kind AS value, null AS name, count(*) AS count
  UNION ALL
  UNWIND CASE WHEN 'status' IN $facets THEN hits ELSE [] END AS hit
  RETURN 'status' AS facet, hit.status AS value, null AS name, count(*) AS count
}
WITH facet, value, name, count
ORDER BY facet, count DESC, coalesce(name, value), value
WITH facet, collect({value: value, name: name, count: count}) AS values
UNWIND values[..$top] AS one
RETURN facet, one.value AS value, one.name AS name, one.count AS count, size(values) AS total
ORDER BY facet, count DESC, coalesce(name, value), value
