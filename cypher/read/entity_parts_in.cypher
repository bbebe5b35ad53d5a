// In what an entity has a part and how often: in measures by relation and role, in documents, figures and mentions.
// params: id
// columns: relation, role, count, documents
MATCH (e:Entity {id: $id})
CALL (e) {
  MATCH (e)-[r:OWNS]->(m:Measure)
  RETURN type(r) AS relation, coalesce(r.role, '') AS role, m.id AS thing, m.document AS document
  UNION ALL
  MATCH (e)<-[r:TARGETS|INVOLVES|LOCATED_IN|HAS_METRIC|DURING]-(m:Measure)
  RETURN type(r) AS relation, '' AS role, m.id AS thing, m.document AS document
  UNION ALL
  MATCH (e)-[r:ISSUED]->(d:Document)
  RETURN type(r) AS relation, '' AS role, d.id AS thing, d.id AS document
  UNION ALL
  MATCH (e)<-[r:ADDRESSED_TO]-(d:Document)
  RETURN type(r) AS relation, '' AS role, d.id AS thing, d.id AS document
  UNION ALL
  MATCH (e)<-[r:MENTIONS]-()
  RETURN
    type(r) AS relation, '' AS role, r.document + ':' + toString(r.start) + ':' + toString(r.end) AS thing,
    r.document AS document
  UNION ALL
  MATCH (e)-[:OWNS|INVOLVES]-(m:Measure)
  WITH DISTINCT m
  MATCH (m)-[r:HAS_METRIC]->()
  RETURN 'FIGURES' AS relation, '' AS role, elementId(r) AS thing, r.document AS document
}
RETURN relation, role, count(DISTINCT thing) AS count, count(DISTINCT document) AS documents
ORDER BY relation, role
