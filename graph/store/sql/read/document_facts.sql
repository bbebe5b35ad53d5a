-- What a document says, in the order a reader marks it up: by place, the longer stretch first; and how much it is.
-- params: document, fact, range_start, range_end, after_start, after_end, after_fact, after_id, after_measure,
--     after_detail, limit
-- columns: fact, id, label, name, kind, measure_id, role, basis, relation, status, level, rule, confidence, detail,
--     document_id, document_title, section_id, section, start, end, quote, total
WITH
asked (document, source) AS (
    SELECT key, source FROM node WHERE id = :document AND source IS NOT NULL
),
told AS (
    SELECT
        'measure' AS fact, m.start, m."end", m.id, m.id AS measure, '' AS detail, m.key AS node, NULL AS role,
        NULL AS basis, NULL AS relation, NULL AS rule, NULL AS confidence, m.quote
    FROM asked
    JOIN measure AS m ON m.document = asked.document
    UNION ALL
    SELECT
        CASE r.type
            WHEN 'MENTIONS' THEN 'mention'
            WHEN 'OWNS' THEN 'owner'
            WHEN 'TARGETS' THEN 'target'
            WHEN 'INVOLVES' THEN 'program'
            WHEN 'HAS_METRIC' THEN 'figure'
            WHEN 'DURING' THEN 'period'
            WHEN 'LOCATED_IN' THEN 'place'
            WHEN 'ADDRESSED_TO' THEN 'addressee'
            WHEN 'CITES' THEN 'citation'
            ELSE r.role
        END AS fact,
        r.start, r."end", n.id, coalesce(m.id, '') AS measure, coalesce(r.role, r.relation, '') AS detail,
        n.key, r.role, max(r.basis), r.relation, min(r.rule), max(r.confidence), min(r.quote)
    FROM asked
    JOIN relation AS r ON r.source = asked.source AND r.document = asked.document
    JOIN node AS n ON n.key = CASE WHEN r.type IN ('OWNS', 'ISSUED') THEN r.subject ELSE r.object END
    LEFT JOIN measure AS m ON m.key = CASE r.type WHEN 'OWNS' THEN r.object ELSE r.subject END
    WHERE
        r.type IN (
            'MENTIONS', 'OWNS', 'TARGETS', 'INVOLVES', 'HAS_METRIC', 'DURING', 'LOCATED_IN', 'ADDRESSED_TO', 'CITES',
            'ISSUED'
        )
    GROUP BY 1, 2, 3, 4, 5, 6
),
hit AS (
    SELECT told.*, count(*) OVER () AS total
    FROM told
    WHERE
        (:fact IS NULL OR fact = :fact)
        AND (:range_start IS NULL OR "end" > :range_start)
        AND (:range_end IS NULL OR start < :range_end)
),
page AS (
    SELECT *
    FROM hit
    WHERE
        :after_start IS NULL
        OR (start, -"end", fact, id, measure, detail)
        > (:after_start, -:after_end, :after_fact, :after_id, :after_measure, :after_detail)
    ORDER BY start, "end" DESC, fact, id, measure, detail
    LIMIT :limit
)
SELECT
    page.fact, page.id, n.label,
    coalesce(e.name, m.text, c.title, c.doc_number) AS name,
    coalesce(e.kind, m.kind) AS kind,
    nullif(page.measure, '') AS measure_id,
    page.role, page.basis, page.relation, m.status, m.level, page.rule, page.confidence, page.detail,
    d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section,
    page.start, page."end", page.quote, page.total
FROM page
JOIN asked
JOIN document AS d ON d.key = asked.document
JOIN node AS n ON n.key = page.node
LEFT JOIN entity AS e ON e.key = page.node
LEFT JOIN measure AS m ON m.key = page.node
LEFT JOIN document AS c ON c.key = page.node
LEFT JOIN section AS s
    ON s.key = (
        SELECT t.key
        FROM section AS t
        WHERE t.document = asked.document AND t.start <= page.start AND t."end" >= page."end"
        ORDER BY t.depth DESC, t.start DESC, t.id
        LIMIT 1
    )
ORDER BY page.start, page."end" DESC, page.fact, page.id, page.measure, page.detail;
