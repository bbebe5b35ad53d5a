-- The sources that hold or speak of any of these nodes.
-- params: ids
-- columns: source
SELECT s.name AS source
FROM source AS s
WHERE s.key IN (
    SELECT n.source
    FROM node AS n
    WHERE n.id IN (SELECT value FROM json_each(:ids))
    UNION
    SELECT g.source
    FROM node AS n
    JOIN variant AS v ON v.node = n.key
    JOIN sighting AS g ON g.variant = v.key
    WHERE n.id IN (SELECT value FROM json_each(:ids))
)
ORDER BY s.name;
