-- What else is known of an entity: of a metric its value, of a period its dates.
-- params: id
-- columns: comparator, value, unit, start, end, granularity
SELECT e.comparator, e.value, e.unit, e.start, e."end", e.granularity
FROM node AS n
JOIN entity AS e ON e.key = n.key
WHERE n.id = :id;
