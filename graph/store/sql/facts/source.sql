-- A source file as stored.
SELECT key, text, sha256 FROM source WHERE name = :name;
