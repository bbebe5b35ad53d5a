// The next entities in order of id, with their names and aliases, and what documents call each.
// params: after, limit
// columns: id, label, name, aliases, calls
MATCH (e:Entity)
WHERE e.id > $after
WITH e
ORDER BY e.id
LIMIT $limit
RETURN
  e.id AS id, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, e.name AS name, e.aliases AS aliases,
  COLLECT { MATCH (e)<-[r:MENTIONS]-() RETURN DISTINCT r.quote_key } AS calls
ORDER BY id
