// In how many measures a body has each role.
// params: actor
// columns: role, measures
MATCH (:Actor {id: $actor})-[o:OWNS]->(m:Measure)
WHERE o.role IS NOT NULL
RETURN o.role AS role, count(DISTINCT m) AS measures
ORDER BY role
