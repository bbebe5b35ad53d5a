// How much there is of everything.
// params:
// columns: group, name, count
CALL () {
  MATCH (n:Document|Section|Measure|Entity)
  RETURN 'label' AS group, [label IN labels(n) WHERE label <> 'Entity'][0] AS name, count(*) AS count
  UNION ALL
  MATCH (:Document|Section|Measure|Entity)-[r]->(:Document|Section|Measure|Entity)
  RETURN 'relation' AS group, type(r) AS name, count(*) AS count
  UNION ALL
  MATCH (d:Document)
  RETURN 'document' AS group, d.status AS name, count(*) AS count
  UNION ALL
  MATCH (d:Document {status: 'ingested'})
  WHERE d.doc_type IS NOT NULL
  RETURN 'doc_type' AS group, d.doc_type AS name, count(*) AS count
  UNION ALL
  MATCH (m:Measure)
  RETURN 'level' AS group, m.level AS name, count(*) AS count
  UNION ALL
  MATCH (m:Measure)
  RETURN 'kind' AS group, m.kind AS name, count(*) AS count
  UNION ALL
  MATCH (m:Measure)
  RETURN 'status' AS group, m.status AS name, count(*) AS count
  UNION ALL
  MATCH (:Actor)-[r:OWNS]->(:Measure)
  WHERE r.role IS NOT NULL
  RETURN 'role' AS group, r.role AS name, count(*) AS count
  UNION ALL
  MATCH (:Actor)-[r:OWNS]->(:Measure)
  WHERE r.basis IS NOT NULL
  RETURN 'basis' AS group, r.basis AS name, count(*) AS count
}
RETURN group, name, count
ORDER BY group, count DESC, name
