// Measures that fit every filter given, and how many do.
// params: owner, role, basis, program, target, place, since, until, status, level, kind, document, words, has, parts,
//     year, sort, after_number, after_text, after_sort, after_start, after_end, limit
// columns: id, text, level, kind, status, issued_on, document_id, document_title, section_id, section, start, end,
//     quote, order_number, order_text, total
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
WITH collect(m) AS measures
WITH measures, CASE
  WHEN $words IS NULL THEN measures
  ELSE COLLECT {
    CALL db.index.fulltext.queryNodes('search', $words) YIELD node
    WHERE node IN measures
    RETURN node
  }
END AS hits
UNWIND hits AS m
MATCH (d:Document {id: m.document})
WITH
  m, d, size(hits) AS total,
  CASE $sort WHEN '-issued_on' THEN coalesce(-toFloat(replace(substring(d.issued_on + '-00-00', 0, 10), '-', '')), 0.0) ELSE 0.0 END
    AS order_number,
  CASE $sort WHEN 'title' THEN coalesce(d.title, '') WHEN 'status' THEN m.status ELSE '' END AS order_text
WHERE
  $after_sort IS NULL
  OR order_number > $after_number
  OR (
    order_number = $after_number
    AND (
      order_text > $after_text
      OR (
        order_text = $after_text
        AND (
          d.sort > $after_sort
          OR (d.sort = $after_sort AND m.start > $after_start)
          OR (d.sort = $after_sort AND m.start = $after_start AND m.end > $after_end)
        )
      )
    )
  )
WITH m, d, order_number, order_text, total
ORDER BY order_number, order_text, d.sort, m.start, m.end
LIMIT $limit
CALL (m) {
  OPTIONAL MATCH (m)-[:STATED_IN]->(s:Section)
  RETURN s
  ORDER BY s.depth DESC, s.start, s.id
  LIMIT 1
}
RETURN
  m.id AS id, m.text AS text, m.level AS level, m.kind AS kind, m.status AS status, d.issued_on AS issued_on,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  m.start AS start, m.end AS end, m.quote AS quote, order_number, order_text, total
ORDER BY order_number, order_text, d.sort, m.start, m.end
