-- What an entity is part of, and its parts.
-- params: id
-- columns: direction, id, label, name
SELECT DISTINCT 'part_of' AS direction, e.id AS id, e.label AS label, e.name AS name
FROM node AS n
JOIN relation AS r ON r.subject = n.key AND r.type = 'PART_OF'
JOIN entity AS e ON e.key = r.object
WHERE n.id = :id
UNION ALL
SELECT DISTINCT 'part', e.id, e.label, e.name
FROM node AS n
JOIN relation AS r ON r.object = n.key AND r.type = 'PART_OF'
JOIN entity AS e ON e.key = r.subject
WHERE n.id = :id
ORDER BY direction DESC, name, id;
