-- The tables of a graph in SQLite. Node ids are texts outside and integer keys inside.
-- Every statement may run twice: two programs may create the same store at once.
BEGIN IMMEDIATE;

-- One row: the revision, which every write changes (graph.store.revision).
CREATE TABLE IF NOT EXISTS graph (
    key INTEGER PRIMARY KEY CHECK (key = 1),
    revision TEXT NOT NULL
);
INSERT OR IGNORE INTO graph (key, revision) VALUES (1, '');

CREATE TABLE IF NOT EXISTS source (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    fingerprint TEXT NOT NULL,      -- of the facts: the same bytes read by better rules are a change
    text TEXT NOT NULL
);

-- Every node. One without a source is shared and lives as long as a source has a sighting of it.
CREATE TABLE IF NOT EXISTS node (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    source INTEGER REFERENCES source (key)
);
CREATE INDEX IF NOT EXISTS node_source ON node (source);
CREATE INDEX IF NOT EXISTS node_label ON node (label);

CREATE TABLE IF NOT EXISTS document (
    key INTEGER PRIMARY KEY REFERENCES node (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    title TEXT,
    title_key TEXT,
    doc_number TEXT,
    doc_type TEXT,
    issued_on TEXT,
    effective_on TEXT,
    status TEXT NOT NULL,
    source TEXT,
    url TEXT,
    ordinal INTEGER,
    start INTEGER,
    "end" INTEGER,
    number_key TEXT,                -- doc_number folded: brackets of any kind are the same
    sort TEXT NOT NULL GENERATED ALWAYS AS
        (coalesce(issued_on, '9999') || char(31) || coalesce(title, '') || char(31) || id) STORED
);
CREATE INDEX IF NOT EXISTS document_title_key ON document (title_key);
CREATE INDEX IF NOT EXISTS document_number_key ON document (number_key);
CREATE INDEX IF NOT EXISTS document_source ON document (source);
CREATE INDEX IF NOT EXISTS document_status ON document (status, sort);
CREATE INDEX IF NOT EXISTS document_issued_on ON document (issued_on);
CREATE INDEX IF NOT EXISTS document_effective_on ON document (effective_on);

CREATE TABLE IF NOT EXISTS section (
    key INTEGER PRIMARY KEY REFERENCES node (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES node (key) ON DELETE CASCADE,
    ordinal INTEGER,
    label TEXT,
    heading TEXT,
    depth INTEGER,
    path TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS section_document ON section (document, start);

CREATE TABLE IF NOT EXISTS measure (
    key INTEGER PRIMARY KEY REFERENCES node (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES node (key) ON DELETE CASCADE,
    ordinal INTEGER,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    level TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    text TEXT NOT NULL,
    quote TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS measure_document ON measure (document, start, "end", status, kind, level);

-- Actors, programs, metrics, periods and places, as `merge` makes them of what the sources say.
CREATE TABLE IF NOT EXISTS entity (
    key INTEGER PRIMARY KEY REFERENCES node (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT,
    kind TEXT,
    aliases TEXT,
    comparator TEXT,
    value REAL,
    unit TEXT,
    start TEXT,
    "end" TEXT,
    granularity TEXT
);
CREATE INDEX IF NOT EXISTS entity_label ON entity (label, name);
CREATE INDEX IF NOT EXISTS entity_period ON entity (start, "end") WHERE label = 'Period';
CREATE INDEX IF NOT EXISTS entity_unit ON entity (unit) WHERE label = 'Metric';

-- The folded forms an entity is known by: tier 1 its name, 2 an alias, 3 what a document calls it. Forms of documents
-- are in document.
CREATE TABLE IF NOT EXISTS name (
    form TEXT NOT NULL,
    entity INTEGER NOT NULL REFERENCES node (key) ON DELETE CASCADE,
    tier INTEGER NOT NULL,
    as_id TEXT,                     -- the id the entity would have if this form were its name
    PRIMARY KEY (form, entity, tier)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS name_entity ON name (entity);
CREATE INDEX IF NOT EXISTS name_as_id ON name (as_id) WHERE as_id IS NOT NULL;

-- The forms of actors, programs and places, each once, with what they sound like (graph.sounds).
CREATE TABLE IF NOT EXISTS form (
    key INTEGER PRIMARY KEY,
    form TEXT NOT NULL UNIQUE,
    pinyin TEXT NOT NULL,
    initials TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS form_pinyin ON form (pinyin, form);
CREATE INDEX IF NOT EXISTS form_initials ON form (initials, form);

-- Their letters one by one, for what stands inside a form; rowid is the form's key.
CREATE VIRTUAL TABLE IF NOT EXISTS inside USING fts5(letters, tokenize = 'unicode61 remove_diacritics 0');

-- What sources say of a shared node, each wording once, and which sources say it.
CREATE TABLE IF NOT EXISTS variant (
    key INTEGER PRIMARY KEY,
    node INTEGER NOT NULL REFERENCES node (key) ON DELETE CASCADE,
    props TEXT NOT NULL,
    UNIQUE (node, props)
);
CREATE TABLE IF NOT EXISTS sighting (
    source INTEGER NOT NULL REFERENCES source (key),
    variant INTEGER NOT NULL REFERENCES variant (key),
    PRIMARY KEY (source, variant)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sighting_variant ON sighting (variant);

CREATE TABLE IF NOT EXISTS relation (
    key INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    subject INTEGER NOT NULL REFERENCES node (key),
    object INTEGER NOT NULL REFERENCES node (key),
    source INTEGER NOT NULL REFERENCES source (key),
    document INTEGER NOT NULL,
    start INTEGER NOT NULL,         -- from here to confidence: the evidence
    "end" INTEGER NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    role TEXT,
    basis TEXT,
    relation TEXT,
    score REAL,
    reason TEXT,
    quote TEXT NOT NULL,
    quote_key TEXT                  -- of mentions: the folded form an entity is named by
);
CREATE INDEX IF NOT EXISTS relation_subject ON relation (subject, type, object);
CREATE INDEX IF NOT EXISTS relation_object ON relation (object, type, subject);
CREATE INDEX IF NOT EXISTS relation_type ON relation (type, role, basis);
CREATE INDEX IF NOT EXISTS relation_source ON relation (source);
CREATE INDEX IF NOT EXISTS relation_quote_key ON relation (quote_key, object) WHERE quote_key IS NOT NULL;

-- The section a measure is stated in, the innermost if in several.
CREATE VIEW IF NOT EXISTS measure_section AS
SELECT
    m.key,
    (
        SELECT t.key
        FROM relation AS r
        JOIN section AS t ON t.key = r.object
        WHERE r.subject = m.key AND r.type = 'STATED_IN'
        ORDER BY t.depth DESC, t.start, t.id
        LIMIT 1
    ) AS section
FROM measure AS m;

-- A measure with where it stands.
CREATE VIEW IF NOT EXISTS measure_passage AS
SELECT
    m.key, m.id, m.text, m.level, m.kind, m.status, d.issued_on, d.sort,
    d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section, m.start, m."end", m.quote
FROM measure AS m
JOIN document AS d ON d.key = m.document
JOIN measure_section AS w ON w.key = m.key
LEFT JOIN section AS s ON s.key = w.section;

-- A relation's evidence with the innermost section it stands in.
CREATE VIEW IF NOT EXISTS relation_passage AS
SELECT
    r.key, d.issued_on, d.sort,
    d.id AS document_id, d.title AS document_title, s.id AS section_id, s.path AS section, r.start, r."end", r.quote
FROM relation AS r
JOIN document AS d ON d.key = r.document
LEFT JOIN section AS s
    ON s.key = (
        SELECT t.key
        FROM section AS t
        WHERE t.document = r.document AND t.start <= r.start AND t."end" >= r."end"
        ORDER BY t.depth DESC, t.start DESC, t.id
        LIMIT 1
    );

-- Words and characters (graph.words) of measures, headings, titles and names; rowid is the node's key.
CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (words, characters, tokenize = 'unicode61 remove_diacritics 0');

-- What was written, in order (graph.store.changelog): no part of the graph. A number is never given twice.
CREATE TABLE IF NOT EXISTS change (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    mark TEXT NOT NULL,             -- of the graph's revision after it
    source TEXT NOT NULL,
    event TEXT NOT NULL,
    at TEXT,                        -- null for what was there before there was a log
    documents TEXT NOT NULL,        -- as JSON: those that stand in the source after it
    gone TEXT NOT NULL              -- as JSON: those that did before it
);
CREATE INDEX IF NOT EXISTS change_at ON change (at);
INSERT INTO change (mark, source, event, at, documents, gone)
SELECT
    substr(s.sha256, 1, 12), s.name, 'created', NULL,
    (
        SELECT json_group_array(json_object('id', o.id, 'title', o.title))
        FROM (
            SELECT d.id, d.title
            FROM node AS n
            JOIN document AS d ON d.key = n.key
            WHERE n.source = s.key
            ORDER BY coalesce(d.start, 0), d.id
        ) AS o
    ),
    '[]'
FROM source AS s
WHERE NOT EXISTS (SELECT 1 FROM change)
ORDER BY s.name;

-- What readers say of facts (graph.judgements): no part of the graph, and kept whatever becomes of the documents.
CREATE TABLE IF NOT EXISTS judgement (
    id TEXT PRIMARY KEY,
    verdict TEXT NOT NULL,
    note TEXT,
    author TEXT,
    at TEXT NOT NULL,
    document_id TEXT NOT NULL,
    document_title TEXT,
    source TEXT,
    fact TEXT NOT NULL,
    entity_id TEXT,
    name TEXT,
    role TEXT,
    relation TEXT,
    measure TEXT,
    line TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS judgement_document ON judgement (document_id);
CREATE INDEX IF NOT EXISTS judgement_at ON judgement (at, id);

PRAGMA application_id = 2053990761;
PRAGMA user_version = 5;
COMMIT;
