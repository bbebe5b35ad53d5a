// Writes after one, or from a time on, in their order.
// params: since, since_at, after, limit
// columns: number, mark, source, event, at, documents, gone, total
CALL () {
  MATCH (c:Change)
  WHERE ($since IS NULL OR c.number > $since) AND ($since_at IS NULL OR c.at >= $since_at)
  RETURN count(*) AS total
}
MATCH (c:Change)
WHERE c.number > coalesce($after, $since, 0) AND ($since_at IS NULL OR c.at >= $since_at)
RETURN
  c.number AS number, c.mark AS mark, c.source AS source, c.event AS event, c.at AS at, c.documents AS documents,
  c.gone AS gone, total
ORDER BY number
LIMIT $limit
