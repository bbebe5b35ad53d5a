"""What holds for every document, however well it is read."""

from __future__ import annotations

from itertools import pairwise

from ingest.annotations import annotation
from ingest.evaluate import check
from ingest.facts import facts
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import Source


def assert_quotes_equal_slices(source: Source) -> None:
    """Every span and every piece of evidence quotes the source, and the clean text leads back to it."""
    lexicon = load_lexicon()
    extraction = extract(source, lexicon)
    assert check(annotation(extraction), source.text) == ()
    clean = extraction.clean
    assert len(clean.offsets) == len(clean.text)
    assert all(a < b for a, b in pairwise(clean.offsets))
    for relation in facts(extraction, lexicon).relations:
        evidence = relation.evidence
        assert source.text[evidence.start : evidence.end] == evidence.quote
