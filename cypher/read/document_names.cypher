// Documents by id (tier 0), title (1), document number (2) or source file (3).
// params: id, title_key, number_key, source
// columns: id, title, doc_number, source, tier
CALL () {
  MATCH (d:Document {id: $id})
  RETURN d, 0 AS tier
  UNION ALL
  MATCH (d:Document {title_key: $title_key})
  WHERE d.status = 'ingested'
  RETURN d, 1 AS tier
  UNION ALL
  MATCH (d:Document {number_key: $number_key})
  WHERE d.status = 'ingested'
  RETURN d, 2 AS tier
  UNION ALL
  MATCH (d:Document {source: $source})
  RETURN d, 3 AS tier
}
WITH d, min(tier) AS tier
RETURN d.id AS id, d.title AS title, d.doc_number AS doc_number, d.source AS source, tier
ORDER BY tier, d.sort
