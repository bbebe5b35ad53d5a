// Figures in measures that fit every filter given, and how many there are.
// params: program, owner, document, unit, since, until, kind, status, words, parts, year, sort, after_number,
//     after_sort, after_start, after_end, after_metric, after_measure, limit
// columns: metric_id, metric, comparator, value, unit, measure_id, measure_text, kind, status, issued_on,
//     document_id, document_title, section_id, section, start, end, quote, order_number, total
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
WITH d, r.start AS start, r.end AS end, e, m, head(collect(r)) AS r
WITH collect({d: d, e: e, m: m, r: r}) AS hits
UNWIND hits AS hit
WITH
  hit.d AS d, hit.e AS e, hit.m AS m, hit.r AS r, size(hits) AS total,
  CASE $sort
    WHEN '-issued_on' THEN coalesce(-toFloat(replace(substring(hit.d.issued_on + '-00-00', 0, 10), '-', '')), 0.0)
    WHEN 'value' THEN coalesce(hit.e.value, 1e308)
    WHEN '-value' THEN coalesce(-hit.e.value, 1e308)
    ELSE 0.0
  END AS order_number
WHERE
  $after_sort IS NULL
  OR order_number > $after_number
  OR (
    order_number = $after_number
    AND (
      d.sort > $after_sort
      OR (d.sort = $after_sort AND r.start > $after_start)
      OR (d.sort = $after_sort AND r.start = $after_start AND r.end > $after_end)
      OR (d.sort = $after_sort AND r.start = $after_start AND r.end = $after_end AND e.id > $after_metric)
      OR (
        d.sort = $after_sort AND r.start = $after_start AND r.end = $after_end AND e.id = $after_metric
        AND m.id > $after_measure
      )
    )
  )
WITH d, e, m, r, order_number, total
ORDER BY order_number, d.sort, r.start, r.end, e.id, m.id
LIMIT $limit
CALL (r) {
  OPTIONAL MATCH (s:Section {document: r.document})
  WHERE s.start <= r.start AND s.end >= r.end
  RETURN s
  ORDER BY s.depth DESC, s.start DESC, s.id
  LIMIT 1
}
RETURN
  e.id AS metric_id, e.name AS metric, e.comparator AS comparator, e.value AS value, e.unit AS unit,
  m.id AS measure_id, m.text AS measure_text, m.kind AS kind, m.status AS status, d.issued_on AS issued_on,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  r.start AS start, r.end AS end, r.quote AS quote, order_number, total
ORDER BY order_number, d.sort, start, end, metric_id, measure_id
