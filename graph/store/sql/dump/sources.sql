-- Every source and the hash of its bytes.
SELECT name, sha256 FROM source ORDER BY name;
