-- What a node is found by.
INSERT INTO search (rowid, words, characters) VALUES (:key, :words, :characters);
