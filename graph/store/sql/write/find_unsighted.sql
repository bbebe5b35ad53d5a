-- Descriptions of these nodes that no source gives any more.
SELECT v.key, v.node
FROM variant AS v
WHERE
    v.node IN (SELECT value FROM json_each(:nodes))
    AND NOT EXISTS (SELECT 1 FROM sighting AS s WHERE s.variant = v.key);
