// Descriptions of these nodes that no source gives any more, and the nodes nobody describes.
// params: ids
// columns:
MATCH (n:Entity|Document)
WHERE n.id IN $ids
CALL (n) {
  MATCH (n)<-[:DESCRIBES]-(v:Variant)
  WHERE NOT EXISTS { (v)<-[:SAYS]-(:Source) }
  DETACH DELETE v
}
WITH n
WHERE NOT EXISTS { (n)<-[:DESCRIBES]-(:Variant) } AND NOT EXISTS { (n)<-[:HOLDS]-(:Source) }
DETACH DELETE n
