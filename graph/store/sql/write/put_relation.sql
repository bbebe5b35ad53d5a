-- A relation with its evidence.
INSERT INTO relation (
    type, subject, object, source, document, start, "end", rule, confidence,
    role, basis, relation, score, reason, quote, quote_key
) VALUES (
    :type, :subject, :object, :source, :document, :start, :end, :rule, :confidence,
    :role, :basis, :relation, :score, :reason, :quote, :quote_key
);
