// Relations between nodes that are there, with their evidence among the properties.
// params: rows
// columns:
UNWIND $rows AS row
MATCH (a:Document|Section|Measure|Entity {id: row.start})
MATCH (b:Document|Section|Measure|Entity {id: row.end})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.props
