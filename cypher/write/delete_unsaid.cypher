// Of these nodes, the descriptions that no source gives any more, and the nodes nobody describes; what is left of those
// that lost one.
// params: ids
// columns: id
MATCH (n:Entity|Document)<-[:DESCRIBES]-(v:Variant)
WHERE n.id IN $ids AND NOT EXISTS { (v)<-[:SAYS]-(:Source) }
DETACH DELETE v
WITH DISTINCT n
CALL (n) {
  WITH n
  WHERE NOT EXISTS { (n)<-[:DESCRIBES]-(:Variant) } AND NOT EXISTS { (n)<-[:HOLDS]-(:Source) }
  DETACH DELETE n
  RETURN count(*) AS gone
}
WITH n, gone
WHERE gone = 0
RETURN n.id AS id
