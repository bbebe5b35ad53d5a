// Make the database a graph of this version, unless it is one.
// params: version
// columns:
MERGE (g:Schema {id: 'zhengmai'})
ON CREATE SET g.version = $version, g.revision = 0
