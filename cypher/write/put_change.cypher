// An entry of the log of changes, numbered by the writes.
// params: mark, source, event, at, documents, gone
// columns: number
MATCH (g:Schema)
CREATE (c:Change {number: g.revision})
SET c.mark = $mark, c.source = $source, c.event = $event, c.at = $at, c.documents = $documents, c.gone = $gone
RETURN c.number AS number
