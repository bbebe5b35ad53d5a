// What an entity is part of, and its parts.
// params: id
// columns: direction, id, label, name
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[:PART_OF]->(e:Entity)
  RETURN DISTINCT 'part_of' AS direction, e
  UNION ALL
  MATCH (n)<-[:PART_OF]-(e:Entity)
  RETURN DISTINCT 'part' AS direction, e
}
RETURN direction, e.id AS id, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, e.name AS name
ORDER BY direction DESC, name, id
