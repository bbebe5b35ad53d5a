// Words and characters are cut before they are stored, so that all this index does is divide them at spaces.
CREATE FULLTEXT INDEX search IF NOT EXISTS
FOR (n:Measure|Section|Document|Actor|Program|Place) ON EACH [n.words, n.characters]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
// What stands inside a name: its letters, one by one.
CREATE FULLTEXT INDEX inside IF NOT EXISTS
FOR (n:Name) ON EACH [n.letters]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
