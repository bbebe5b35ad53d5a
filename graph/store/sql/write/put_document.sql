-- A document, or what is now known of one that is only cited.
INSERT INTO document (
    key, id, title, title_key, doc_number, doc_type, issued_on, effective_on, status, source, url, ordinal, start, "end",
    number_key
) VALUES (
    :key, :id, :title, :title_key, :doc_number, :doc_type, :issued_on, :effective_on, :status, :source, :url, :ordinal,
    :start, :end, :number_key
)
ON CONFLICT (key) DO UPDATE
SET
    title = excluded.title, title_key = excluded.title_key, doc_number = excluded.doc_number,
    doc_type = excluded.doc_type, issued_on = excluded.issued_on, effective_on = excluded.effective_on,
    source = excluded.source, url = excluded.url, ordinal = excluded.ordinal, start = excluded.start,
    "end" = excluded."end", number_key = excluded.number_key;
