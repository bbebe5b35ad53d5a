// The owners of the measures of these documents, and how many of each they own.
// params: ids
// columns: document_id, actor_id, actor, measures
MATCH (m:Measure)<-[:OWNS]-(a:Actor)
WHERE m.document IN $ids
RETURN m.document AS document_id, a.id AS actor_id, a.name AS actor, count(DISTINCT m) AS measures
ORDER BY document_id, actor_id
