-- Writes after one, or from a time on, in their order.
-- params: since, since_at, after, limit
-- columns: number, mark, source, event, at, documents, gone, total
SELECT
    number, mark, source, event, at, documents, gone,
    (
        SELECT count(*)
        FROM change
        WHERE (:since IS NULL OR number > :since) AND (:since_at IS NULL OR at >= :since_at)
    ) AS total
FROM change
WHERE
    number > coalesce(:after, :since, 0)
    AND (:since_at IS NULL OR at >= :since_at)
ORDER BY number
LIMIT :limit;
