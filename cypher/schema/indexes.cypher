// What the questions filter on.
CREATE INDEX document_title_key IF NOT EXISTS FOR (n:Document) ON (n.title_key);
CREATE INDEX document_number_key IF NOT EXISTS FOR (n:Document) ON (n.number_key);
CREATE INDEX document_source IF NOT EXISTS FOR (n:Document) ON (n.source);
CREATE INDEX document_status IF NOT EXISTS FOR (n:Document) ON (n.status);
CREATE INDEX section_document IF NOT EXISTS FOR (n:Section) ON (n.document);
CREATE INDEX measure_document IF NOT EXISTS FOR (n:Measure) ON (n.document);
CREATE INDEX measure_status IF NOT EXISTS FOR (n:Measure) ON (n.status);
CREATE INDEX measure_kind IF NOT EXISTS FOR (n:Measure) ON (n.kind);
CREATE INDEX measure_level IF NOT EXISTS FOR (n:Measure) ON (n.level);
CREATE INDEX metric_unit IF NOT EXISTS FOR (n:Metric) ON (n.unit);
CREATE INDEX period_start IF NOT EXISTS FOR (n:Period) ON (n.start);
CREATE INDEX mention_quote_key IF NOT EXISTS FOR ()-[r:MENTIONS]-() ON (r.quote_key);
