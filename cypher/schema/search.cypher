// Words and characters are cut before they are stored, so that all this index does is divide them at spaces.
CREATE FULLTEXT INDEX search IF NOT EXISTS
FOR (n:Measure|Section|Document|Actor|Program|Place) ON EACH [n.words, n.characters]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
