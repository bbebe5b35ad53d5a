// Measures in their periods, documents issued and taking effect, earliest first, and how many there are.
// params: entity, program, document, since, until, event, basis, statuses, by, at, sort, after_number, after_date,
//     after_sort, after_start, after_event, after_id, after_period, limit
// columns: event, period_id, period_start, period_end, basis, id, text, status, issued_on, document_id,
//     document_title, section_id, section, start, end, quote, order_number, total
CALL () {
  // The measures that count: all, or those the entity has a part in and that involve the program.
  CALL () {
    MATCH (:Actor {id: $entity})-[:OWNS]->(m:Measure)
    RETURN m
    UNION
    MATCH (:Entity {id: $entity})<-[:TARGETS|INVOLVES|LOCATED_IN]-(m:Measure)
    RETURN m
    UNION
    UNWIND CASE WHEN $entity IS NULL THEN [$program] ELSE [] END AS program
    MATCH (:Program {id: program})<-[:INVOLVES]-(m:Measure)
    RETURN m
    UNION
    UNWIND CASE WHEN coalesce($entity, $program) IS NULL THEN [$document] ELSE [] END AS document
    MATCH (m:Measure {document: document})
    RETURN m
    UNION
    UNWIND CASE WHEN coalesce($entity, $program, $document) IS NULL THEN [1] ELSE [] END AS every
    MATCH (m:Measure)
    RETURN m
  }
  WITH m
  WHERE $program IS NULL OR EXISTS { MATCH (m)-[:INVOLVES]->(:Program {id: $program}) }
  MATCH (m)-[r:DURING]->(e:Period)
  WITH m, e, max(r.basis) AS basis
  MATCH (d:Document {id: m.document})
  RETURN
    'measure' AS event, e.id AS period, e.start AS first, e.end AS last, basis, m.id AS id, m.start AS start, m, d
  UNION ALL
  // The documents that count: all, or those with such a measure, or issued by the entity.
  CALL () {
    MATCH (:Actor {id: $entity})-[:OWNS]->(m:Measure)
    WHERE $program IS NULL OR EXISTS { MATCH (m)-[:INVOLVES]->(:Program {id: $program}) }
    RETURN DISTINCT m.document AS document
    UNION
    MATCH (:Entity {id: $entity})<-[:TARGETS|INVOLVES|LOCATED_IN]-(m:Measure)
    WHERE $program IS NULL OR EXISTS { MATCH (m)-[:INVOLVES]->(:Program {id: $program}) }
    RETURN DISTINCT m.document AS document
    UNION
    UNWIND CASE WHEN $entity IS NULL THEN [$program] ELSE [] END AS program
    MATCH (:Program {id: program})<-[:INVOLVES]-(m:Measure)
    RETURN DISTINCT m.document AS document
    UNION
    MATCH (:Actor {id: $entity})-[:ISSUED]->(d:Document)
    WHERE $program IS NULL
    RETURN d.id AS document
    UNION
    UNWIND CASE WHEN coalesce($entity, $program) IS NULL THEN [1] ELSE [] END AS every
    MATCH (d:Document {status: 'ingested'})
    RETURN d.id AS document
  }
  MATCH (d:Document {id: document})
  WHERE d.status = 'ingested'
  UNWIND [{event: 'issued', date: d.issued_on}, {event: 'effective', date: d.effective_on}] AS dated
  WITH d, dated
  WHERE dated.date IS NOT NULL
  RETURN
    dated.event AS event, '' AS period, dated.date AS first, dated.date AS last, null AS basis, d.id AS id,
    d.start AS start, null AS m, d
}
// Each with the part of the calendar it is counted at: the year it ends in, or what is finer and holds all of it.
WITH event, period, first, last, basis, id, start, m, d, coalesce(first, last, '') AS date,
  CASE
    WHEN coalesce(last, first) IS NULL THEN 'undated'
    WHEN $by = 'month' AND size(last) >= 7 AND substring(coalesce(first, last), 0, 7) = substring(last, 0, 7)
      THEN substring(last, 0, 7)
    WHEN
      $by = 'quarter' AND size(last) >= 7 AND substring(coalesce(first, last), 0, 4) = substring(last, 0, 4)
      AND (toInteger(substring(coalesce(first, last), 5, 2)) + 2) / 3 = (toInteger(substring(last, 5, 2)) + 2) / 3
      THEN substring(last, 0, 4) + '-Q' + toString((toInteger(substring(last, 5, 2)) + 2) / 3)
    ELSE substring(coalesce(last, first), 0, 4)
  END AS at
WHERE
  ($document IS NULL OR d.id = $document)
  AND ($event IS NULL OR event = $event)
  AND ($basis IS NULL OR basis = $basis)
  AND ($statuses IS NULL OR m.status IN $statuses)
  AND ($at IS NULL OR at = $at)
  AND ($until IS NULL OR coalesce(first, '') <= $until)
  AND ($since IS NULL OR coalesce(last, '9999') + '~' >= $since)
WITH collect({
  event: event, period: period, first: first, last: last, basis: basis, id: id, start: start, m: m, d: d, date: date
}) AS hits
UNWIND hits AS hit
WITH
  hit.event AS event, hit.period AS period, hit.first AS first, hit.last AS last, hit.basis AS basis, hit.id AS id,
  hit.start AS start, hit.m AS m, hit.d AS d, hit.date AS date, hit.d.sort AS sort, size(hits) AS total,
  CASE $sort
    WHEN '-date' THEN coalesce(-toFloat(replace(substring(hit.date + '-00-00', 0, 10), '-', '')), 0.0)
    ELSE CASE hit.date WHEN '' THEN 1.0 ELSE 0.0 END
  END AS order_number
WHERE
  $after_date IS NULL
  OR order_number > $after_number
  OR (
    order_number = $after_number
    AND (
      date > $after_date
      OR (date = $after_date AND sort > $after_sort)
      OR (date = $after_date AND sort = $after_sort AND start > $after_start)
      OR (date = $after_date AND sort = $after_sort AND start = $after_start AND event > $after_event)
      OR (
        date = $after_date AND sort = $after_sort AND start = $after_start AND event = $after_event AND id > $after_id
      )
      OR (
        date = $after_date AND sort = $after_sort AND start = $after_start AND event = $after_event
        AND id = $after_id AND period > $after_period
      )
    )
  )
WITH event, period, first, last, basis, id, start, m, d, date, sort, order_number, total
ORDER BY order_number, date, sort, start, event, id, period
LIMIT $limit
CALL (m) {
  OPTIONAL MATCH (m)-[:STATED_IN]->(s:Section)
  RETURN s
  ORDER BY s.depth DESC, s.start, s.id
  LIMIT 1
}
RETURN
  event, nullIf(period, '') AS period_id, first AS period_start, last AS period_end, basis, id,
  CASE event WHEN 'measure' THEN m.text ELSE d.title END AS text, m.status AS status, d.issued_on AS issued_on,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section, start,
  CASE event WHEN 'measure' THEN m.end ELSE d.end END AS end, m.quote AS quote, order_number, total
ORDER BY order_number, date, sort, start, event, id, period
