// What a source says of the wholes that entities are part of: the only relations that touch no node of its own.
// params: name
// columns:
MATCH (:Source {name: $name})-[:SAYS]->(:Variant)-[:DESCRIBES]->(:Entity)-[r:PART_OF {source: $name}]->(:Entity)
DELETE r
