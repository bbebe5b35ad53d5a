// What a source says of shared nodes.
// params: name
// columns:
MATCH (:Source {name: $name})-[r:SAYS]->(:Variant)
DELETE r
