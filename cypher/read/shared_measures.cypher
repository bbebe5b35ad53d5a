// The measures two entities have a part in, and what part: 1 to 5 owner by role, 6 target, 7 program, 8 place, 9 figure,
// 10 period; owners first.
// params: a, b, limit
// columns: measure_id, text, status, part_a, part_b, document_id, document_title, section_id, section, start, end,
//     quote, total
MATCH (a:Entity {id: $a}), (b:Entity {id: $b})
MATCH (a)-[x:OWNS|TARGETS|INVOLVES|LOCATED_IN|HAS_METRIC|DURING]-(m:Measure)
WITH m, b, min(CASE
  WHEN x.role = 'lead' THEN 1 WHEN x.role = 'support' THEN 2 WHEN x.role = 'participate' THEN 3
  WHEN x.role = 'implement' THEN 4 WHEN type(x) = 'OWNS' THEN 5 WHEN type(x) = 'TARGETS' THEN 6
  WHEN type(x) = 'INVOLVES' THEN 7 WHEN type(x) = 'LOCATED_IN' THEN 8 WHEN type(x) = 'HAS_METRIC' THEN 9 ELSE 10
END) AS part_a
MATCH (b)-[y:OWNS|TARGETS|INVOLVES|LOCATED_IN|HAS_METRIC|DURING]-(m)
WITH m, part_a, min(CASE
  WHEN y.role = 'lead' THEN 1 WHEN y.role = 'support' THEN 2 WHEN y.role = 'participate' THEN 3
  WHEN y.role = 'implement' THEN 4 WHEN type(y) = 'OWNS' THEN 5 WHEN type(y) = 'TARGETS' THEN 6
  WHEN type(y) = 'INVOLVES' THEN 7 WHEN type(y) = 'LOCATED_IN' THEN 8 WHEN type(y) = 'HAS_METRIC' THEN 9 ELSE 10
END) AS part_b
WITH collect({m: m, part_a: part_a, part_b: part_b}) AS hits
UNWIND hits AS hit
WITH hit.m AS m, hit.part_a AS part_a, hit.part_b AS part_b, size(hits) AS total
MATCH (d:Document {id: m.document})
WITH m, d, part_a, part_b, total
ORDER BY part_a, part_b, d.sort, m.start, m.end
LIMIT $limit
CALL (m) {
  OPTIONAL MATCH (m)-[:STATED_IN]->(s:Section)
  RETURN s
  ORDER BY s.depth DESC, s.start, s.id
  LIMIT 1
}
RETURN
  m.id AS measure_id, m.text AS text, m.status AS status, part_a, part_b,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  m.start AS start, m.end AS end, m.quote AS quote, total
ORDER BY part_a, part_b, d.sort, start, end
