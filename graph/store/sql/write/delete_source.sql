-- A source that says nothing any more.
DELETE FROM source WHERE key = :source;
