-- A judgement by its id.
SELECT
    id, verdict, note, author, at, document_id, document_title, source, fact,
    entity_id, name, role, relation, measure, line, start, "end", quote
FROM judgement
WHERE id = :id;
