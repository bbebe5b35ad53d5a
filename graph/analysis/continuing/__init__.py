"""How measures go on from document to document: earlier and later forms, each with score and reason."""
