// How many of the measures that fit every filter given have each value of the facets asked for, most first.
// params: owner, role, basis, program, target, place, since, until, status, level, kind, document, words, has, parts,
//     year, facets, top
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
    MATCH (part:Actor)-[:PART_OF*0..]->(:Actor {id: $target})
    WHERE part.id = $target OR coalesce($parts, 0) = 1
    RETURN DISTINCT part
  } AS targets,
  COLLECT {
    MATCH (part:Place)-[:PART_OF*0..]->(:Place {id: $place})
    WHERE part.id = $place OR coalesce($parts, 0) = 1
    RETURN DISTINCT part
  } AS places,
  COLLECT {
    MATCH (period:Period)
    WHERE coalesce(period.start, '') <= $until AND coalesce(period.end, '9999') + '~' >= $since
    RETURN period
  } AS periods
// The first filter given leads to the measures, the others are tried on each.
CALL (owners, programs, targets, places, periods) {
  UNWIND programs AS program
  MATCH (program)<-[:INVOLVES]-(m:Measure)
  RETURN m
  UNION
  UNWIND CASE WHEN $program IS NULL THEN places ELSE [] END AS place
  MATCH (place)<-[:LOCATED_IN]-(m:Measure)
  RETURN m
  UNION
  UNWIND CASE WHEN coalesce($program, $place) IS NULL THEN targets ELSE [] END AS target
  MATCH (target)<-[:TARGETS]-(m:Measure)
  RETURN m
  UNION
  UNWIND CASE WHEN coalesce($program, $place, $target) IS NULL THEN [$document] ELSE [] END AS document
  MATCH (m:Measure {document: document})
  RETURN m
  UNION
  UNWIND CASE WHEN coalesce($program, $place, $target, $document) IS NULL THEN [$words] ELSE [] END AS words
  WITH words WHERE words IS NOT NULL
  CALL db.index.fulltext.queryNodes('search', words) YIELD node AS m
  WHERE m:Measure
  RETURN m
  UNION
  UNWIND CASE WHEN coalesce($program, $place, $target, $document, $words) IS NULL THEN owners ELSE [] END AS owner
  MATCH (owner)-[:OWNS]->(m:Measure)
  RETURN m
  UNION
  UNWIND CASE
    WHEN coalesce($program, $place, $target, $document, $words, $owner) IS NULL THEN periods ELSE []
  END AS period
  MATCH (period)<-[:DURING]-(m:Measure)
  RETURN m
  UNION
  UNWIND CASE
    WHEN coalesce($program, $place, $target, $document, $words, $owner, $since) IS NULL THEN [$has] ELSE []
  END AS has
  MATCH (:Entity {id: has})<-[:HAS_METRIC|DURING]-(m:Measure)
  RETURN m
  UNION
  UNWIND CASE
    WHEN coalesce($program, $place, $target, $document, $words, $owner, $since, $has) IS NULL THEN [1] ELSE []
  END AS every
  MATCH (m:Measure)
  RETURN m
}
WITH m, owners, programs, targets, places, periods
WHERE
  ($status IS NULL OR m.status = $status)
  AND ($level IS NULL OR m.level = $level)
  AND ($kind IS NULL OR m.kind = $kind)
  AND ($document IS NULL OR m.document = $document)
  AND ($year IS NULL OR EXISTS { MATCH (d:Document {id: m.document}) WHERE d.issued_on STARTS WITH $year })
  AND (
    (coalesce($owner, $role) IS NULL AND $basis IS NULL)
    OR EXISTS {
      MATCH (m)<-[r:OWNS]-(owner:Actor)
      WHERE
        ($owner IS NULL OR owner IN owners)
        AND ($role IS NULL OR r.role = $role)
        AND ($basis IS NULL OR r.basis IN $basis)
    }
  )
  AND ($program IS NULL OR EXISTS { MATCH (m)-[:INVOLVES]->(program:Program) WHERE program IN programs })
  AND ($target IS NULL OR EXISTS { MATCH (m)-[:TARGETS]->(target:Actor) WHERE target IN targets })
  AND ($place IS NULL OR EXISTS { MATCH (m)-[:LOCATED_IN]->(place:Place) WHERE place IN places })
  AND ($since IS NULL OR EXISTS { MATCH (m)-[:DURING]->(period:Period) WHERE period IN periods })
  AND ($has IS NULL OR EXISTS { (m)-[:HAS_METRIC|DURING]->(:Entity {id: $has}) })
WITH owners, collect(m) AS measures
WITH owners, CASE
  WHEN $words IS NULL THEN measures
  ELSE COLLECT {
    CALL db.index.fulltext.queryNodes('search', $words) YIELD node
    WHERE node IN measures
    RETURN node
  }
END AS hits
CALL (owners, hits) {
  UNWIND CASE WHEN 'status' IN $facets THEN hits ELSE [] END AS m
  RETURN 'status' AS facet, m.status AS value, null AS name, count(*) AS count
  UNION ALL
  UNWIND CASE WHEN 'level' IN $facets THEN hits ELSE [] END AS m
  RETURN 'level' AS facet, m.level AS value, null AS name, count(*) AS count
  UNION ALL
  UNWIND CASE WHEN 'kind' IN $facets THEN hits ELSE [] END AS m
  RETURN 'kind' AS facet, m.kind AS value, null AS name, count(*) AS count
  UNION ALL
  UNWIND CASE WHEN 'year' IN $facets THEN hits ELSE [] END AS m
  WITH m.document AS document, count(*) AS measures
  MATCH (d:Document {id: document})
  WHERE d.issued_on IS NOT NULL
  RETURN 'year' AS facet, substring(d.issued_on, 0, 4) AS value, null AS name, sum(measures) AS count
  UNION ALL
  UNWIND CASE WHEN 'document' IN $facets THEN hits ELSE [] END AS m
  WITH m.document AS document, count(*) AS count
  MATCH (d:Document {id: document})
  RETURN 'document' AS facet, d.id AS value, d.title AS name, count
  UNION ALL
  // The ownerships that make these measures fit.
  UNWIND [facet IN $facets WHERE facet IN ['role', 'basis', 'owner']] AS facet
  UNWIND hits AS m
  MATCH (m)<-[r:OWNS]-(owner:Actor)
  WHERE
    ($owner IS NULL OR owner IN owners)
    AND ($role IS NULL OR r.role = $role)
    AND ($basis IS NULL OR r.basis IN $basis)
  RETURN
    facet, CASE facet WHEN 'role' THEN r.role WHEN 'basis' THEN r.basis ELSE owner.id END AS value,
    CASE facet WHEN 'owner' THEN owner.name END AS name, count(DISTINCT m) AS count
  UNION ALL
  UNWIND CASE WHEN 'program' IN $facets THEN hits ELSE [] END AS m
  MATCH (m)-[:INVOLVES]->(program:Program)
  RETURN 'program' AS facet, program.id AS value, program.name AS name, count(DISTINCT m) AS count
}
WITH facet, value, name, count
ORDER BY facet, count DESC, coalesce(name, value), value
WITH facet, collect({value: value, name: name, count: count}) AS values
UNWIND values[..$top] AS one
RETURN facet, one.value AS value, one.name AS name, one.count AS count, size(values) AS total
ORDER BY facet, count DESC, coalesce(name, value), value
