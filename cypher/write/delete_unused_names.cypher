// Of these forms, those no entity is known by any more.
// params: forms
// columns:
MATCH (f:Name)
WHERE f.form IN $forms AND NOT EXISTS { (f)-[:NAMES]->() }
DELETE f
