// The names and aliases of actors, programs and places.
// params: label
// columns: id, label, name, form
MATCH (n:Name)-[r:NAMES]->(e:Actor|Program|Place)
WHERE r.tier < 3 AND ($label IS NULL OR $label IN labels(e))
RETURN e.id AS id, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, e.name AS name, n.form AS form
ORDER BY name, id, form
