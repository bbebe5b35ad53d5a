// The entities that now bear a name which would give an entity this id, unless there is one of this id.
// params: id
// columns: id, label, name, form, tier
MATCH (f:Name)-[r:NAMES {as_id: $id}]->(e:Entity)
WHERE NOT EXISTS { MATCH (:Entity {id: $id}) }
RETURN
  e.id AS id, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, e.name AS name, f.form AS form, r.tier AS tier
ORDER BY tier, id
