-- A measure of a document written before it.
INSERT INTO measure (key, id, document, ordinal, start, "end", level, kind, status, text, quote)
VALUES (
    :key, :id, (SELECT key FROM node WHERE id = :document), :ordinal, :start, :end, :level, :kind, :status, :text, :quote
);
