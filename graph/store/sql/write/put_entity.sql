-- An entity as the sources now describe it.
INSERT INTO entity (
    key, id, label, name, name_key, kind, aliases, comparator, value, unit, start, "end", granularity
) VALUES (
    :key, :id, :label, :name, :name_key, :kind, :aliases, :comparator, :value, :unit, :start, :end, :granularity
)
ON CONFLICT (key) DO UPDATE
SET
    name = excluded.name, name_key = excluded.name_key, kind = excluded.kind, aliases = excluded.aliases,
    comparator = excluded.comparator, value = excluded.value, unit = excluded.unit, start = excluded.start,
    "end" = excluded."end", granularity = excluded.granularity;
