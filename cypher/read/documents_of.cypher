// The documents that have measures a body owns, and how many, how many in the lead.
// params: actor
// columns: id, title, issued_on, measures, lead
MATCH (:Actor {id: $actor})-[o:OWNS]->(m:Measure)
MATCH (d:Document {id: m.document})
WITH d, count(DISTINCT m) AS measures, count(DISTINCT CASE o.role WHEN 'lead' THEN m END) AS lead
RETURN d.id AS id, d.title AS title, d.issued_on AS issued_on, measures, lead
ORDER BY measures DESC, d.sort
