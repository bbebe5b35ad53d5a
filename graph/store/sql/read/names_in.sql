-- What bears one of these folded forms: entities by name (tier 1) or alias (2), documents by title (1) or number (2).
-- params: forms
-- columns: id, label, name, form, tier
WITH given (form) AS (
    SELECT value FROM json_each(:forms)
)
SELECT e.id, e.label, e.name, f.form, f.tier
FROM given AS g
JOIN name AS f ON f.form = g.form AND f.tier < 3
JOIN entity AS e ON e.key = f.entity
UNION
SELECT d.id, 'Document', coalesce(d.title, d.doc_number), g.form, 1
FROM given AS g
JOIN document AS d ON d.title_key = g.form
UNION
SELECT d.id, 'Document', coalesce(d.title, d.doc_number), g.form, 2
FROM given AS g
JOIN document AS d ON d.number_key = g.form
ORDER BY 4, 5, 1;
