// The sources that hold or speak of any of these nodes.
// params: ids
// columns: source
CALL () {
  MATCH (s:Source)-[:HOLDS]->(n:Document|Section|Measure)
  WHERE n.id IN $ids
  RETURN s
  UNION
  MATCH (s:Source)-[:SAYS]->(:Variant)-[:DESCRIBES]->(n:Entity|Document)
  WHERE n.id IN $ids
  RETURN s
}
RETURN DISTINCT s.name AS source
ORDER BY source
