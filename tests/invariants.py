"""What holds for every document, however well it is read."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from ingest.annotations import annotation
from ingest.evaluate import check
from ingest.facts import facts
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read


def assert_every_quote_equals_its_slice(path: Path) -> None:
    """Every span and every piece of evidence quotes the source, and the clean text leads back to it."""
    source = read(path)
    lexicon = load_lexicon()
    extraction = extract(source, lexicon)
    assert check(annotation(extraction), source.text) == ()
    clean = extraction.clean
    assert len(clean.offsets) == len(clean.text)
    assert all(a < b for a, b in pairwise(clean.offsets))
    said = facts(extraction, lexicon)
    assert said.source.text == source.text
    for relation in said.relations:
        evidence = relation.evidence
        assert source.text[evidence.start : evidence.end] == evidence.quote
