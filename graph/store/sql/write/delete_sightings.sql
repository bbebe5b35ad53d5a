-- What a source says of shared nodes.
DELETE FROM sighting WHERE source = :source;
