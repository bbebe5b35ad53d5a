// Forms no entity is known by any more.
// params: 
// columns:
MATCH (f:Name)
WHERE NOT EXISTS { (f)-[:NAMES]->() }
DELETE f
