-- The names and aliases of actors, programs and places.
-- params: label
-- columns: id, label, name, form
SELECT e.id, e.label, e.name, f.form
FROM name AS f
JOIN entity AS e ON e.key = f.entity
WHERE f.tier < 3 AND e.label IN ('Actor', 'Program', 'Place') AND (:label IS NULL OR e.label = :label)
ORDER BY e.name, e.id, f.form;
