-- A section of a document written before it.
INSERT INTO section (key, id, document, ordinal, label, heading, depth, path, start, "end")
VALUES (
    :key, :id, (SELECT key FROM node WHERE id = :document), :ordinal, :label, :heading, :depth, :path, :start, :end
);
