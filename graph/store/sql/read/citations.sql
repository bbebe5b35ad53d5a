-- What a document cites, and the ingested document each citation leads to.
-- params: document
-- columns: relation, cited_id, cited_title, cited_number, leads_to, document_id, document_title, section_id, section,
--     start, end, quote
SELECT
    r.relation,
    c.id AS cited_id,
    c.title AS cited_title,
    c.doc_number AS cited_number,
    (
        SELECT d.id
        FROM document AS d
        WHERE
            d.status = 'ingested'
            AND (d.key = c.key OR d.title_key = c.title_key OR d.number_key = c.number_key)
        ORDER BY d.sort
        LIMIT 1
    ) AS leads_to,
    p.document_id, p.document_title, p.section_id, p.section, p.start, p."end", p.quote
FROM node AS n
JOIN relation AS r ON r.subject = n.key AND r.type = 'CITES'
JOIN document AS c ON c.key = r.object
JOIN relation_passage AS p ON p.key = r.key
WHERE n.id = :document
ORDER BY p.start, p."end", c.id, r.relation;
