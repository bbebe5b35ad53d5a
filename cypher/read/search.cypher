// Measures, sections, documents and entities whose text has the words asked for, best first, and how many.
// params: words, characters, label, after_score, after_rank, after_length, after_sort, after_start, after_id, limit
// columns: score, rank, length, sort, label, id, text, document_id, document_title, section_id, section, start, end,
//     quote, total
CALL db.index.fulltext.queryNodes('search', $words) YIELD node AS n
WHERE $label IS NULL OR $label IN labels(n)
OPTIONAL MATCH (d:Document)
WHERE d.id = CASE WHEN n:Document THEN n.id ELSE n.document END
WITH n, d
WHERE
  NOT n:Document
  OR n.status = 'ingested'
  OR NOT EXISTS { MATCH (i:Document {title_key: n.title_key}) WHERE i.status = 'ingested' }
WITH
  n, d,
  CASE
    WHEN 'ǀ ' + n.characters + ' ǀ' CONTAINS 'ǀ ' + $characters + ' ǀ' THEN 3
    WHEN 'ǀ ' + n.characters + ' ' CONTAINS 'ǀ ' + $characters + ' ' THEN 2
    WHEN ' ' + n.characters + ' ' CONTAINS ' ' + $characters + ' ' THEN 1
    ELSE 0
  END AS score,
  CASE
    WHEN n:Actor THEN 1 WHEN n:Program THEN 2 WHEN n:Place THEN 3 WHEN n:Document THEN 4 WHEN n:Section THEN 5
    ELSE 6
  END AS rank,
  CASE WHEN n:Entity THEN size(n.name) ELSE 0 END AS length,
  CASE WHEN n:Entity THEN n.name ELSE d.sort END AS sort,
  CASE WHEN n:Entity THEN 0 ELSE coalesce(n.start, 0) END AS place
WITH collect({n: n, d: d, score: score, rank: rank, length: length, sort: sort, place: place}) AS hits
UNWIND hits AS hit
WITH
  hit.n AS n, hit.d AS d, hit.score AS score, hit.rank AS rank, hit.length AS length, hit.sort AS sort,
  hit.place AS place, size(hits) AS total
WHERE
  $after_score IS NULL
  OR score < $after_score
  OR (score = $after_score AND rank > $after_rank)
  OR (score = $after_score AND rank = $after_rank AND length > $after_length)
  OR (score = $after_score AND rank = $after_rank AND length = $after_length AND sort > $after_sort)
  OR (
    score = $after_score AND rank = $after_rank AND length = $after_length AND sort = $after_sort
    AND place > $after_start
  )
  OR (
    score = $after_score AND rank = $after_rank AND length = $after_length AND sort = $after_sort
    AND place = $after_start AND n.id > $after_id
  )
WITH n, d, score, rank, length, sort, place, total
ORDER BY score DESC, rank, length, sort, place, n.id
LIMIT $limit
CALL (n) {
  OPTIONAL MATCH (n)-[:STATED_IN]->(stated:Section)
  WITH n, stated
  ORDER BY stated.depth DESC, stated.start, stated.id
  LIMIT 1
  RETURN CASE WHEN n:Section THEN n ELSE stated END AS s
}
RETURN
  score, rank, length, sort, [label IN labels(n) WHERE label <> 'Entity'][0] AS label, n.id AS id,
  CASE WHEN n:Measure THEN n.text WHEN n:Section THEN n.heading WHEN n:Document THEN n.title ELSE n.name END AS text,
  d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
  CASE WHEN n:Entity THEN null ELSE n.start END AS start, CASE WHEN n:Entity THEN null ELSE n.end END AS end,
  n.quote AS quote, total
ORDER BY score DESC, rank, length, sort, place, id
