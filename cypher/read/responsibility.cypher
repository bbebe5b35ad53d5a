// Bodies against programs, documents or years, with the measures each pair has in common: first all of them as one
// row, then the bodies and the columns that have most, then the cells of these.
// params: columns, owner, programs, role, basis, place, since, until, status, kind, document, words, parts, most_rows,
//     most_columns
// columns: part, id, other, name, kind, whole, whole_name, measures, lead, support, participate, implement, guide,
//     stated, inferred, total
WITH
  coalesce($parts, 0) = 1 AS parts,
  COLLECT {
    MATCH (part:Actor)-[:PART_OF*0..]->(:Actor {id: $owner})
    WHERE part.id = $owner OR coalesce($parts, 0) = 1
    RETURN DISTINCT part
  } AS owners,
  COLLECT {
    UNWIND $programs AS program
    MATCH (part:Program)-[:PART_OF*0..]->(:Program {id: program})
    WHERE part.id = program OR coalesce($parts, 0) = 1
    RETURN DISTINCT part
  } AS programs,
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
CALL (owners, programs, places, periods) {
  UNWIND programs AS program
  MATCH (program)<-[:INVOLVES]-(m:Measure)
  RETURN m
  UNION
  UNWIND CASE WHEN $programs IS NULL THEN places ELSE [] END AS place
  MATCH (place)<-[:LOCATED_IN]-(m:Measure)
  RETURN m
  UNION
  UNWIND CASE WHEN $programs IS NULL AND $place IS NULL THEN [$document] ELSE [] END AS document
  MATCH (m:Measure {document: document})
  RETURN m
  UNION
  UNWIND CASE WHEN $programs IS NULL AND coalesce($place, $document) IS NULL THEN [$words] ELSE [] END AS words
  WITH words WHERE words IS NOT NULL
  CALL db.index.fulltext.queryNodes('search', words) YIELD node AS m
  WHERE m:Measure
  RETURN m
  UNION
  UNWIND CASE
    WHEN $programs IS NULL AND coalesce($place, $document, $words) IS NULL THEN owners ELSE []
  END AS owner
  MATCH (owner)-[:OWNS]->(m:Measure)
  RETURN m
  UNION
  UNWIND CASE
    WHEN $programs IS NULL AND coalesce($place, $document, $words, $owner) IS NULL THEN periods ELSE []
  END AS period
  MATCH (period)<-[:DURING]-(m:Measure)
  RETURN m
  UNION
  UNWIND CASE
    WHEN $programs IS NULL AND coalesce($place, $document, $words, $owner, $since) IS NULL THEN [1] ELSE []
  END AS every
  MATCH (m:Measure)
  RETURN m
}
WITH m, parts, owners, programs, places, periods
WHERE
  ($status IS NULL OR m.status = $status)
  AND ($kind IS NULL OR m.kind = $kind)
  AND ($document IS NULL OR m.document = $document)
  AND ($programs IS NULL OR EXISTS { MATCH (m)-[:INVOLVES]->(program:Program) WHERE program IN programs })
  AND ($place IS NULL OR EXISTS { MATCH (m)-[:LOCATED_IN]->(place:Place) WHERE place IN places })
  AND ($since IS NULL OR EXISTS { MATCH (m)-[:DURING]->(period:Period) WHERE period IN periods })
WITH parts, owners, programs, collect(m) AS measures
WITH parts, owners, programs, CASE
  WHEN $words IS NULL THEN measures
  ELSE COLLECT {
    CALL db.index.fulltext.queryNodes('search', $words) YIELD node
    WHERE node IN measures
    RETURN node
  }
END AS hits
// The columns of each measure: programs and documents as nodes, years as they are written.
CALL (hits, parts, programs) {
  UNWIND CASE WHEN $columns = 'program' THEN hits ELSE [] END AS m
  MATCH (m)-[:INVOLVES]->(part:Program)
  WITH part, collect(m) AS measures, parts, programs
  CALL (part, parts, programs) {
    WITH part, parts, programs
    WHERE NOT parts AND ($programs IS NULL OR part IN programs)
    RETURN part AS column
    UNION
    WITH part, parts, programs
    WHERE parts
    MATCH (part)-[:PART_OF*0..]->(column:Program)
    WHERE
      ($programs IS NULL AND NOT EXISTS { MATCH (column)-[:PART_OF]->(:Program) })
      OR ($programs IS NOT NULL AND column IN programs)
    RETURN column
  }
  UNWIND measures AS m
  RETURN DISTINCT m, column
  UNION ALL
  UNWIND CASE WHEN $columns = 'document' THEN hits ELSE [] END AS m
  WITH m.document AS document, collect(m) AS measures
  MATCH (column:Document {id: document})
  UNWIND measures AS m
  RETURN m, column
  UNION ALL
  WITH hits,
    CASE WHEN $columns = 'year' THEN COLLECT {
      MATCH (period:Period)
      UNWIND [left(period.start, 4), left(period.end, 4)] AS year
      WITH DISTINCT year
      WHERE
        year + '-01-01' <= coalesce($until, '9999~') AND year + '-12-31' >= coalesce($since, '')
      RETURN year
    } ELSE [] END AS years
  UNWIND CASE WHEN $columns = 'year' THEN hits ELSE [] END AS m
  MATCH (m)-[:DURING]->(period:Period)
  WITH period, collect(m) AS measures, years
  UNWIND years AS column
  WITH
    period, measures, column,
    CASE WHEN $since > column + '-01-01' THEN $since ELSE column + '-01-01' END AS since,
    CASE WHEN $until < column + '-12-31' THEN $until ELSE column + '-12-31' END AS until
  WHERE coalesce(period.start, '') <= until AND coalesce(period.end, '9999') + '~' >= since
  UNWIND measures AS m
  RETURN DISTINCT m, column
}
WITH m, collect(column) AS columns, parts, owners
MATCH (m)<-[r:OWNS]-(part:Actor)
WHERE ($role IS NULL OR r.role = $role) AND ($basis IS NULL OR r.basis IN $basis)
WITH part, collect([m, columns, r.role, r.basis IN ['explicit', 'clause_note']]) AS owns, parts, owners
CALL (part, parts, owners) {
  WITH part, parts, owners
  WHERE NOT parts AND ($owner IS NULL OR part IN owners)
  RETURN part AS body
  UNION
  WITH part, parts, owners
  WHERE parts
  MATCH (part)-[:PART_OF*0..]->(body:Actor)
  WHERE
    ($owner IS NULL AND NOT EXISTS { MATCH (body)-[:PART_OF]->(:Actor) })
    OR ($owner IS NOT NULL AND body IN owners)
  RETURN body
}
UNWIND owns AS own
WITH
  body, own[0] AS m, head(collect(own[1])) AS columns,
  max(CASE own[2] WHEN 'lead' THEN 1 ELSE 0 END) AS lead,
  max(CASE own[2] WHEN 'support' THEN 1 ELSE 0 END) AS support,
  max(CASE own[2] WHEN 'participate' THEN 1 ELSE 0 END) AS participate,
  max(CASE own[2] WHEN 'implement' THEN 1 ELSE 0 END) AS implement,
  max(CASE own[2] WHEN 'guide' THEN 1 ELSE 0 END) AS guide,
  max(CASE WHEN own[3] THEN 1 ELSE 0 END) AS stated,
  max(CASE WHEN own[3] THEN 0 ELSE 1 END) AS inferred
WITH
  body, collect([m, columns, lead, support, participate, implement, guide, stated, inferred]) AS owned,
  count(*) AS measures, sum(lead) AS lead, sum(support) AS support, sum(participate) AS participate,
  sum(implement) AS implement, sum(guide) AS guide, sum(stated) AS stated, sum(inferred) AS inferred
ORDER BY measures DESC, body.name, body.id
WITH collect({
  node: body, owned: owned, measures: measures, lead: lead, support: support, participate: participate,
  implement: implement, guide: guide, stated: stated, inferred: inferred
}) AS bodies
CALL (bodies) {
  UNWIND bodies AS body
  UNWIND body.owned AS own
  WITH DISTINCT own[0] AS m, own[1] AS columns
  WITH collect(columns) AS spread, count(m) AS measures
  CALL (spread) {
    UNWIND spread AS columns
    UNWIND columns AS column
    WITH column, count(*) AS measures
    WITH
      column, measures,
      CASE $columns WHEN 'program' THEN column.name WHEN 'document' THEN coalesce(column.title, '') ELSE column END
        AS name,
      CASE $columns WHEN 'year' THEN column ELSE column.id END AS id
    ORDER BY measures DESC, name, id
    RETURN collect({key: column, id: id, name: name, measures: measures}) AS columns
  }
  RETURN measures, columns
}
WITH
  measures, bodies[..coalesce($most_rows, 0)] AS bodies, size(bodies) AS body_total,
  columns[..coalesce($most_columns, 0)] AS columns, size(columns) AS column_total
WITH measures, bodies, body_total, columns, column_total, [column IN columns | column.key] AS shown
CALL (measures, bodies, body_total, columns, column_total, shown) {
  WITH measures
  WHERE measures > 0
  RETURN
    1 AS rank, 0 AS place, 'all' AS part, null AS node, null AS id, null AS other, null AS name, null AS kind,
    measures AS count, null AS lead, null AS support, null AS participate, null AS implement, null AS guide,
    null AS stated, null AS inferred, null AS total
  UNION ALL
  UNWIND range(0, size(bodies) - 1) AS place
  WITH place, bodies[place] AS body, body_total
  RETURN
    2 AS rank, place, 'row' AS part, body.node AS node, body.node.id AS id, null AS other, body.node.name AS name,
    body.node.kind AS kind, body.measures AS count, body.lead AS lead, body.support AS support,
    body.participate AS participate, body.implement AS implement, body.guide AS guide, body.stated AS stated,
    body.inferred AS inferred, body_total AS total
  UNION ALL
  UNWIND range(0, size(columns) - 1) AS place
  WITH place, columns[place] AS column, column_total
  RETURN
    3 AS rank, place, 'column' AS part, CASE $columns WHEN 'program' THEN column.key END AS node, column.id AS id,
    null AS other, column.name AS name,
    CASE $columns WHEN 'program' THEN column.key.kind WHEN 'document' THEN column.key.doc_type END AS kind,
    column.measures AS count, null AS lead, null AS support, null AS participate, null AS implement, null AS guide,
    null AS stated, null AS inferred, column_total AS total
  UNION ALL
  UNWIND range(0, size(bodies) - 1) AS place
  WITH place, bodies[place] AS body, shown
  UNWIND body.owned AS own
  UNWIND own[1] AS column
  WITH
    place, body.node.id AS id, column, count(*) AS count, sum(own[2]) AS lead, sum(own[3]) AS support,
    sum(own[4]) AS participate, sum(own[5]) AS implement, sum(own[6]) AS guide, sum(own[7]) AS stated,
    sum(own[8]) AS inferred, shown
  WHERE column IN shown
  RETURN
    4 AS rank, place, 'cell' AS part, null AS node, id, CASE $columns WHEN 'year' THEN column ELSE column.id END AS other,
    null AS name, null AS kind, count, lead, support, participate, implement, guide, stated, inferred, null AS total
}
WITH
  *, head(COLLECT { MATCH (node)-[:PART_OF]->(whole) RETURN whole ORDER BY whole.name, whole.id LIMIT 1 }) AS whole
RETURN
  part, id, other, name, kind, whole.id AS whole, whole.name AS whole_name, count AS measures, lead, support,
  participate, implement, guide, stated, inferred, total
ORDER BY rank, place, other
