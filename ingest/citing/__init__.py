"""What ``ingest.citations`` is made of: titles, numbers, and what is done with a document."""
