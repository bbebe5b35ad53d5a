// The owners of the measures that involve a program, with the first such measure of each.
// params: program, role, parts
// columns: id, name, kind, measures, documents, lead, support, participate, implement, guide, measure_id,
//     document_id, document_title, section_id, section, start, end, quote
MATCH (p:Program)-[:PART_OF*0..]->(:Program {id: $program})
WHERE p.id = $program OR coalesce($parts, 0) = 1
WITH DISTINCT p
MATCH (p)<-[:INVOLVES]-(m:Measure)<-[r:OWNS]-(e:Actor)
WHERE $role IS NULL OR r.role = $role
MATCH (d:Document {id: m.document})
WITH e, m, d, r.role AS role
ORDER BY d.sort, m.start, m.end
WITH
  e,
  count(DISTINCT m) AS measures,
  count(DISTINCT d) AS documents,
  count(DISTINCT CASE role WHEN 'lead' THEN m END) AS lead,
  count(DISTINCT CASE role WHEN 'support' THEN m END) AS support,
  count(DISTINCT CASE role WHEN 'participate' THEN m END) AS participate,
  count(DISTINCT CASE role WHEN 'implement' THEN m END) AS implement,
  count(DISTINCT CASE role WHEN 'guide' THEN m END) AS guide,
  head(collect(m)) AS m,
  head(collect(d)) AS d
CALL (m) {
  OPTIONAL MATCH (m)-[:STATED_IN]->(s:Section)
  RETURN s
  ORDER BY s.depth DESC, s.start, s.id
  LIMIT 1
}
RETURN
  e.id AS id, e.name AS name, e.kind AS kind, measures, documents, lead, support, participate, implement, guide,
  m.id AS measure_id,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  m.start AS start, m.end AS end, m.quote AS quote
ORDER BY measures DESC, name, id
