// Every node with its properties.
// params:
// columns: label, id, props
MATCH (n:Document|Section|Measure|Entity)
RETURN [label IN labels(n) WHERE label <> 'Entity'][0] AS label, n.id AS id, properties(n) AS props
