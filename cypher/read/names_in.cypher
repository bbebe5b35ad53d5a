// What bears one of these folded forms: entities by name (tier 1) or alias (2), documents by title (1) or number (2).
// params: forms
// columns: id, label, name, form, tier
CALL () {
  UNWIND $forms AS form
  MATCH (:Name {form: form})-[n:NAMES]->(e:Entity)
  WHERE n.tier < 3
  RETURN e.id AS id, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, e.name AS name, form, n.tier AS tier
  UNION
  UNWIND $forms AS form
  MATCH (d:Document {title_key: form})
  RETURN d.id AS id, 'Document' AS label, coalesce(d.title, d.doc_number) AS name, form, 1 AS tier
  UNION
  UNWIND $forms AS form
  MATCH (d:Document {number_key: form})
  RETURN d.id AS id, 'Document' AS label, coalesce(d.title, d.doc_number) AS name, form, 2 AS tier
}
RETURN id, label, name, form, tier
ORDER BY form, tier, id
