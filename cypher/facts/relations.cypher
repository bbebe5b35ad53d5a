// The relations a source states; all but those between entities touch a node of its own.
// params: name
// columns: type, start, end, props
CALL () {
  MATCH (:Source {name: $name})-[:HOLDS]->()-[r]->(:Document|Section|Measure|Entity)
  RETURN r
  UNION ALL
  MATCH (:Source {name: $name})-[:HOLDS]->()<-[r]-(:Entity)
  RETURN r
  UNION ALL
  MATCH (:Source {name: $name})-[:SAYS]->(:Variant)-[:DESCRIBES]->(e:Entity)
  WITH DISTINCT e
  MATCH (e)-[r:PART_OF {source: $name}]->(:Entity)
  RETURN r
}
RETURN type(r) AS type, startNode(r).id AS start, endNode(r).id AS end, properties(r) AS props
