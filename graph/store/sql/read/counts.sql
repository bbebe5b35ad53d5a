-- How much there is of everything.
-- params:
-- columns: group, name, count
SELECT 'label' AS "group", label AS name, count(*) AS count FROM node GROUP BY label
UNION ALL
SELECT 'relation', type, count(*) FROM relation GROUP BY type
UNION ALL
SELECT 'document', status, count(*) FROM document GROUP BY status
UNION ALL
SELECT 'doc_type', doc_type, count(*) FROM document WHERE status = 'ingested' AND doc_type IS NOT NULL GROUP BY doc_type
UNION ALL
SELECT 'level', level, count(*) FROM measure GROUP BY level
UNION ALL
SELECT 'kind', kind, count(*) FROM measure GROUP BY kind
UNION ALL
SELECT 'status', status, count(*) FROM measure GROUP BY status
UNION ALL
SELECT 'role', role, count(*) FROM relation WHERE type = 'OWNS' AND role IS NOT NULL GROUP BY role
UNION ALL
SELECT 'basis', basis, count(*) FROM relation WHERE type = 'OWNS' AND basis IS NOT NULL GROUP BY basis
ORDER BY 1, 3 DESC, 2;
