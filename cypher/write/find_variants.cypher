// How the sources describe these nodes.
// params: ids
// columns: id, label, variants
MATCH (v:Variant)-[:DESCRIBES]->(n:Entity|Document)
WHERE n.id IN $ids
WITH n, v
ORDER BY v.props
RETURN n.id AS id, [label IN labels(n) WHERE label <> 'Entity'][0] AS label, collect(v.props) AS variants
ORDER BY id
