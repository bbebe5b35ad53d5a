// The names of these nodes.
// params: ids
// columns: id, label, name, kind
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, e.name AS name, e.kind AS kind
ORDER BY id
