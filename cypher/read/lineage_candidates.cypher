// The measures of other documents that share a program with a measure, the rarest program first, and how many.
// params: measure, limit
// columns: measure_id, document_id, rarest, total
MATCH (own:Measure {id: $measure})-[:INVOLVES]->(p:Program)
WITH DISTINCT own, p
CALL (p) {
  MATCH (p)<-[:INVOLVES]-(other:Measure)
  RETURN count(DISTINCT other) AS measures
}
MATCH (p)<-[:INVOLVES]-(m:Measure)
WHERE m.document <> own.document
WITH m, min(measures) AS rarest
WITH collect({m: m, rarest: rarest}) AS hits
UNWIND hits AS hit
RETURN hit.m.id AS measure_id, hit.m.document AS document_id, hit.rarest AS rarest, size(hits) AS total
ORDER BY rarest, measure_id
LIMIT $limit
