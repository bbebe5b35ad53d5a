-- Documents by id (tier 0), title (1), document number (2) or source file (3).
-- params: id, title_key, number_key, source
-- columns: id, title, doc_number, source, tier
SELECT d.id, d.title, d.doc_number, d.source, min(t.tier) AS tier
FROM (
    SELECT key, 0 AS tier FROM node WHERE id = :id AND label = 'Document'
    UNION ALL
    SELECT key, 1 FROM document WHERE title_key = :title_key AND status = 'ingested'
    UNION ALL
    SELECT key, 2 FROM document WHERE number_key = :number_key AND status = 'ingested'
    UNION ALL
    SELECT key, 3 FROM document WHERE source = :source
) AS t
JOIN document AS d ON d.key = t.key
GROUP BY d.key
ORDER BY tier, d.sort;
