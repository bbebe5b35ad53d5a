-- How far the log of changes goes, and the mark of one entry in it; no row where it is empty.
-- params: number
-- columns: oldest, oldest_at, latest, latest_mark, mark
SELECT o.number AS oldest, o.at AS oldest_at, l.number AS latest, l.mark AS latest_mark, c.mark
FROM change AS o
JOIN change AS l ON l.number = (SELECT max(number) FROM change)
LEFT JOIN change AS c ON c.number = :number
WHERE o.number = (SELECT min(number) FROM change);
