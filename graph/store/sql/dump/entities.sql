-- Every actor, program, metric, period and place.
SELECT
    label AS node_label, id AS node_id, name, name_key, kind, aliases, comparator, value, unit, start, "end", granularity
FROM entity
ORDER BY label, id;
