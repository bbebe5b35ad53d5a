// The forms that actors, programs and places are known by.
// params: label
// columns: id, label, name, form
MATCH (n:Name)-[:NAMES]->(e:Actor|Program|Place)
WHERE $label IS NULL OR $label IN labels(e)
RETURN e.id AS id, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, e.name AS name, n.form AS form
ORDER BY name, id, form
