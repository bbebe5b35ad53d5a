-- Judgements, the latest first, and how many there are.
-- params: ids, documents, fact, verdict, after_at, after_id, limit
-- columns: id, verdict, note, author, at, document_id, document_title, source, fact, entity_id, name, role, relation,
--     measure, line, start, end, quote, total
WITH
fitting AS (
    SELECT *
    FROM judgement AS j
    WHERE
        (:ids IS NULL OR j.id IN (SELECT value FROM json_each(:ids)))
        AND (:documents IS NULL OR j.document_id IN (SELECT value FROM json_each(:documents)))
        AND (:fact IS NULL OR j.fact = :fact)
        AND (:verdict IS NULL OR j.verdict = :verdict)
)
SELECT
    f.id, f.verdict, f.note, f.author, f.at, f.document_id, f.document_title, f.source, f.fact, f.entity_id, f.name,
    f.role, f.relation, f.measure, f.line, f.start, f."end", f.quote, (SELECT count(*) FROM fitting) AS total
FROM fitting AS f
WHERE :after_at IS NULL OR f.at < :after_at OR (f.at = :after_at AND f.id > :after_id)
ORDER BY f.at DESC, f.id
LIMIT :limit;
