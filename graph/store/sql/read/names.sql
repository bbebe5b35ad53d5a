-- The forms that actors, programs and places are known by.
-- params: label
-- columns: id, label, name, form
SELECT e.id, e.label, e.name, f.form
FROM name AS f
JOIN entity AS e ON e.key = f.entity
WHERE e.label IN ('Actor', 'Program', 'Place') AND (:label IS NULL OR e.label = :label)
ORDER BY e.name, e.id, f.form;
