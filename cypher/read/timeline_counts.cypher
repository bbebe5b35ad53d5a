// How many measures in their periods, documents issued and taking effect there are in each part of the calendar.
// params: entity, program, document, since, until, event, basis, statuses, by
// columns: at, event, status, basis, count
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
WITH event, period, first, last, basis, id, start, m, d,
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
  AND ($until IS NULL OR coalesce(first, '') <= $until)
  AND ($since IS NULL OR coalesce(last, '9999') + '~' >= $since)
RETURN at, event, m.status AS status, basis, count(*) AS count
ORDER BY at, event, coalesce(status, ''), coalesce(basis, '')
