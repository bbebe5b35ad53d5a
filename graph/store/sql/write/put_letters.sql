-- What is found inside a form.
INSERT INTO inside (rowid, letters) VALUES ((SELECT key FROM form WHERE form = :form), :letters);
