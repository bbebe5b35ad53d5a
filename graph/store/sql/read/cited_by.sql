-- Where other documents cite a document, by its title, number or node.
-- params: document
-- columns: relation, cited_id, cited_title, cited_number, leads_to, document_id, document_title, section_id, section,
--     start, end, quote
WITH
asked AS (
    SELECT * FROM document WHERE key = (SELECT key FROM node WHERE id = :document)
),
cited (key) AS (
    SELECT key FROM asked
    UNION
    SELECT c.key FROM asked JOIN document AS c ON c.title_key = asked.title_key AND c.status = 'cited'
    UNION
    SELECT c.key FROM asked JOIN document AS c ON c.number_key = asked.number_key AND c.status = 'cited'
)
SELECT
    r.relation,
    c.id AS cited_id,
    c.title AS cited_title,
    c.doc_number AS cited_number,
    CASE asked.status WHEN 'ingested' THEN asked.id END AS leads_to,
    p.document_id, p.document_title, p.section_id, p.section, p.start, p."end", p.quote
FROM cited
JOIN relation AS r ON r.object = cited.key AND r.type = 'CITES'
JOIN document AS c ON c.key = r.object
JOIN relation_passage AS p ON p.key = r.key
JOIN asked
ORDER BY p.sort, p.start, p."end", c.id, r.relation;
