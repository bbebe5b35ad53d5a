-- What is kept of a source.
SELECT key, sha256, fingerprint FROM source WHERE name = :name;
