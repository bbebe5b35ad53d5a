// Actors, programs and places by what is typed of a form: 1 all of it, 2 its beginning, 3 and 5 all or the beginning of
// its pinyin, 4 and 6 of its initials, and, where these are too few, 7 what stands inside it; best first, then most
// mentioned.
// params: key, sound, inside, label, limit
// columns: id, label, name, kind, aliases, part_of, form, tier, rank, mentions
CALL () {
  MATCH (f:Name)
  WHERE f.form STARTS WITH $key
  RETURN f, CASE f.form WHEN $key THEN 1 ELSE 2 END AS rank
  UNION ALL
  MATCH (f:Name)
  WHERE f.pinyin STARTS WITH $sound
  RETURN f, CASE f.pinyin WHEN $sound THEN 3 ELSE 5 END AS rank
  UNION ALL
  MATCH (f:Name)
  WHERE f.initials STARTS WITH $sound
  RETURN f, CASE f.initials WHEN $sound THEN 4 ELSE 6 END AS rank
}
MATCH (f)-[n:NAMES]->(e:Actor|Program|Place)
WHERE $label IS NULL OR $label IN labels(e)
WITH collect({e: e, form: f.form, tier: n.tier, rank: rank}) AS begun, count(DISTINCT e) AS enough
CALL (begun, enough) {
  UNWIND begun AS hit
  RETURN hit
  UNION ALL
  UNWIND CASE WHEN enough < $limit AND $inside IS NOT NULL THEN [$inside] ELSE [] END AS letters
  CALL db.index.fulltext.queryNodes('inside', letters) YIELD node AS f
  MATCH (f)-[n:NAMES]->(e:Actor|Program|Place)
  WHERE $label IS NULL OR $label IN labels(e)
  RETURN {e: e, form: f.form, tier: n.tier, rank: 7} AS hit
}
WITH hit.e AS e, hit.form AS form, hit.tier AS tier, hit.rank AS rank
ORDER BY rank, tier, size(form), form
WITH e, head(collect({form: form, tier: tier, rank: rank})) AS best, COUNT { (e)<-[:MENTIONS]-() } AS mentions
ORDER BY best.rank, mentions DESC, e.id
LIMIT $limit
RETURN
  e.id AS id, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, e.name AS name, e.kind AS kind,
  e.aliases AS aliases, head(COLLECT { MATCH (e)-[:PART_OF]->(w:Entity) RETURN w.name ORDER BY w.name }) AS part_of,
  best.form AS form, best.tier AS tier, best.rank AS rank, mentions
ORDER BY rank, mentions DESC, id
