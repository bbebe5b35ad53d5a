// Judgements, the latest first, and how many there are.
// params: ids, documents, fact, verdict, after_at, after_id, limit
// columns: id, verdict, note, author, at, document_id, document_title, source, fact, entity_id, name, role, relation,
//     measure, line, start, end, quote, total
MATCH (j:Judgement)
WHERE
  ($ids IS NULL OR j.id IN $ids)
  AND ($documents IS NULL OR j.document_id IN $documents)
  AND ($fact IS NULL OR j.fact = $fact)
  AND ($verdict IS NULL OR j.verdict = $verdict)
WITH collect(j) AS fitting
UNWIND fitting AS j
WITH j, size(fitting) AS total
WHERE $after_at IS NULL OR j.at < $after_at OR (j.at = $after_at AND j.id > $after_id)
RETURN
  j.id AS id, j.verdict AS verdict, j.note AS note, j.author AS author, j.at AS at, j.document_id AS document_id,
  j.document_title AS document_title, j.source AS source, j.fact AS fact, j.entity_id AS entity_id, j.name AS name,
  j.role AS role, j.relation AS relation, j.measure AS measure, j.line AS line, j.start AS start, j.end AS end,
  j.quote AS quote, total
ORDER BY at DESC, id
LIMIT $limit
