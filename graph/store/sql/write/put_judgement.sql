-- A judgement in the place of the one with its id.
INSERT OR REPLACE INTO judgement (
    id, verdict, note, author, at, document_id, document_title, source, fact,
    entity_id, name, role, relation, measure, line, start, "end", quote
)
VALUES (
    :id, :verdict, :note, :author, :at, :document_id, :document_title, :source, :fact,
    :entity_id, :name, :role, :relation, :measure, :line, :start, :end, :quote
);
