"""What holds for every document, however well it is read."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from graph.errors import SourceError
from graph.model import SourceFacts
from ingest.annotations import Json, annotation
from ingest.evaluate import check
from ingest.facts import facts
from ingest.lexicon import load_lexicon
from ingest.pipeline import Extraction, extract
from ingest.readers import Source, read


def assert_quotes_equal_slices(source: Source) -> str:
    """Every span and every piece of evidence quotes the source, inside an article, and the clean text leads back to it.

    The answer is the fingerprint of what was read.
    """
    lexicon = load_lexicon()
    extraction = extract(source, lexicon)
    marked, said = annotation(extraction), facts(extraction, lexicon)
    assert check(marked, source.text) == ()
    assert outside(marked) == []
    assert_clean_leads_back(extraction)
    for relation in said.relations:
        evidence = relation.evidence
        assert source.text[evidence.start : evidence.end] == evidence.quote
    return fingerprint(marked, said)


def assert_clean_leads_back(extraction: Extraction) -> None:
    clean = extraction.clean
    assert len(clean.offsets) == len(clean.text)
    assert all(a < b for a, b in pairwise(clean.offsets))
    assert all(0 <= offset < len(clean.source.text) for offset in clean.offsets[:1] + clean.offsets[-1:])


def outside(marked: Json) -> list[Json]:
    """The marks that lie in no article."""
    articles = [tuple(article["span"]) for article in marked["articles"]]
    marks = [mark for kind in ("mentions", "measures", "citations") for mark in marked[kind]]
    return [m for m in marks if not any(start <= m["start"] and m["end"] <= end for start, end in articles)]


def fingerprint(marked: Json, said: SourceFacts) -> str:
    """A digest of an annotation and of the facts, byte for byte."""
    written = json.dumps(marked, ensure_ascii=False) + repr(said)
    return hashlib.sha256(written.encode("utf-8", errors="surrogatepass")).hexdigest()


def print_fingerprints(paths: Iterable[str]) -> None:
    """A line of JSON with the fingerprint of each file, by its name; null where it is refused. For another process."""
    lexicon = load_lexicon()
    prints: dict[str, str | None] = {}
    for path in map(Path, paths):
        try:
            extraction = extract(read(path, path.name), lexicon)
        except SourceError:
            prints[path.name] = None
        else:
            prints[path.name] = fingerprint(annotation(extraction), facts(extraction, lexicon))
    sys.stdout.write(json.dumps(prints))
