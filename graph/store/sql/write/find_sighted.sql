-- The shared nodes a source describes.
SELECT DISTINCT v.node
FROM sighting AS s
JOIN variant AS v ON v.key = s.variant
WHERE s.source = :source;
