// The indexes of the database, those that stand behind constraints among them.
// params:
// columns: name
SHOW INDEXES YIELD name
RETURN name
