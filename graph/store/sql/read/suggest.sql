-- Actors, programs and places by what is typed of a form: 1 all of it, 2 its beginning, 3 and 5 all or the beginning of
-- its pinyin, 4 and 6 of its initials, and, where these are too few, 7 what stands inside it; best first, then most
-- mentioned.
-- params: key, sound, inside, label, limit
-- columns: id, label, name, kind, aliases, part_of, form, tier, rank, mentions
WITH
begun (form, rank) AS (
    SELECT form, CASE form WHEN :key THEN 1 ELSE 2 END FROM form WHERE form >= :key AND form < :key || char(1114111)
    UNION ALL
    SELECT form, CASE pinyin WHEN :sound THEN 3 ELSE 5 END
    FROM form
    WHERE pinyin >= :sound AND pinyin < :sound || char(1114111)
    UNION ALL
    SELECT form, CASE initials WHEN :sound THEN 4 ELSE 6 END
    FROM form
    WHERE initials >= :sound AND initials < :sound || char(1114111)
),
first (entity, form, tier, rank) AS (
    SELECT n.entity, n.form, n.tier, b.rank
    FROM begun AS b
    CROSS JOIN name AS n ON n.form = b.form
    CROSS JOIN node AS e ON e.key = n.entity
    WHERE e.label IN ('Actor', 'Program', 'Place') AND (:label IS NULL OR e.label = :label)
),
found (entity, form, tier, rank) AS (
    SELECT * FROM first
    UNION ALL
    SELECT n.entity, n.form, n.tier, 7
    FROM inside AS i
    CROSS JOIN form AS f ON f.key = i.rowid
    CROSS JOIN name AS n ON n.form = f.form
    CROSS JOIN node AS e ON e.key = n.entity
    WHERE
        :inside IS NOT NULL
        AND inside MATCH :inside
        AND e.label IN ('Actor', 'Program', 'Place')
        AND (:label IS NULL OR e.label = :label)
        AND (SELECT count(DISTINCT entity) FROM first) < :limit
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY entity ORDER BY rank, tier, length(form), form) AS place FROM found
)
SELECT
    e.id, e.label, e.name, e.kind, e.aliases,
    (
        SELECT min(w.name)
        FROM relation AS o
        JOIN entity AS w ON w.key = o.object
        WHERE o.subject = e.key AND o.type = 'PART_OF'
    ) AS part_of,
    r.form, r.tier, r.rank,
    (SELECT count(*) FROM relation AS m WHERE m.object = e.key AND m.type = 'MENTIONS') AS mentions
FROM ranked AS r
JOIN entity AS e ON e.key = r.entity
WHERE r.place = 1
ORDER BY r.rank, mentions DESC, e.id
LIMIT :limit;
