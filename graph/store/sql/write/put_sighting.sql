-- That a source describes a shared node so.
INSERT INTO sighting (source, variant)
SELECT :source, key FROM variant WHERE node = :node AND props = :props;
