// The years that the periods of a body's measures end in, and how many measures of each status.
// params: actor
// columns: year, measures, done, ongoing, planned, required
MATCH (:Actor {id: $actor})-[:OWNS]->(m:Measure)-[:DURING]->(e:Period)
WHERE e.end IS NOT NULL
WITH DISTINCT substring(e.end, 0, 4) AS year, m
RETURN
  year,
  count(m) AS measures,
  count(CASE m.status WHEN 'done' THEN m END) AS done,
  count(CASE m.status WHEN 'ongoing' THEN m END) AS ongoing,
  count(CASE m.status WHEN 'planned' THEN m END) AS planned,
  count(CASE m.status WHEN 'required' THEN m END) AS required
ORDER BY year
