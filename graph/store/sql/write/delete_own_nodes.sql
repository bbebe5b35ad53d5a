-- A source's own nodes: documents, sections, measures.
DELETE FROM node WHERE source = :source;
