-- Of these forms, those that are not there.
SELECT value FROM json_each(:forms) WHERE NOT EXISTS (SELECT 1 FROM form WHERE form = value);
