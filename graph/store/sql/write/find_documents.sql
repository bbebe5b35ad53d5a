-- The documents that stand in a source, in reading order.
SELECT d.id, d.title
FROM node AS n
JOIN document AS d ON d.key = n.key
WHERE n.source = :source
ORDER BY coalesce(d.start, 0), d.id;
