-- Another revision of the graph.
UPDATE graph SET revision = :revision;
