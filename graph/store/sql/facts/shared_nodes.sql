-- The shared nodes a source speaks of, with the properties it gives them as JSON.
SELECT n.label, n.id, v.props
FROM sighting AS s
JOIN variant AS v ON v.key = s.variant
JOIN node AS n ON n.key = v.node
WHERE s.source = :source;
