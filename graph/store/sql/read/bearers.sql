-- The entities that now bear a name which would give an entity this id, unless there is one of this id.
-- params: id
-- columns: id, label, name, form, tier
SELECT e.id, e.label, e.name, f.form, f.tier
FROM name AS f
JOIN entity AS e ON e.key = f.entity
WHERE f.as_id = :id AND NOT EXISTS (SELECT 1 FROM node WHERE id = :id)
ORDER BY f.tier, e.id;
