// The sources after that name, so many, with the documents that stand in each.
// params: after, limit
// columns: name, sha256, documents
MATCH (s:Source)
WHERE s.name > $after
WITH s
ORDER BY s.name
LIMIT $limit
OPTIONAL MATCH (s)-[:HOLDS]->(d:Document)
WITH s, d
ORDER BY s.name, coalesce(d.start, 0), d.id
RETURN s.name AS name, s.sha256 AS sha256, collect([d.id, d.title]) AS documents
ORDER BY name
