"""Whether an annotation holds together: every span quotes its source, every reference leads somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from graph.model import Kind, Level, MentionType, Status
from ingest.evaluation.marks import Record


def check(annotation: Record, text: str) -> tuple[str, ...]:
    """What is wrong with an annotation of ``text``, a line a fault; empty where nothing is."""
    return (
        *_spans(annotation, text),
        *_mentions(annotation["mentions"]),
        *(fault for m in annotation["measures"] for fault in _measure(m, annotation["measures"])),
    )


def _spans(annotation: Record, text: str) -> Iterator[str]:
    articles = annotation["articles"]
    marked = [(field, a[field]) for a in articles for field in ("title", "doc_number") if a[field]]
    marked += [(kind[:-1], m) for kind in ("mentions", "measures", "citations") for m in annotation[kind]]
    for kind, m in marked:
        quoted = text[m["start"] : m["end"]]
        if not 0 <= m["start"] < m["end"] <= len(text) or quoted != m["text"]:
            yield f"{kind} [{m['start']},{m['end']}) is {quoted!r} in the source, {m['text']!r} in the annotation"
    for a in articles:
        start, end = a["span"]
        if not 0 <= start < end <= len(text):
            yield f"article {a['id']}: [{start},{end}) is no span of the source"


def _mentions(mentions: list[Record]) -> Iterator[str]:
    for m in mentions:
        if m["type"] not in set(MentionType):
            yield f"mention [{m['start']},{m['end']}): no type is called {m['type']!r}"
    for (start, end, kind), times in Counter((m["start"], m["end"], m["type"]) for m in mentions).items():
        if times > 1:
            yield f"mention [{start},{end}) {kind} stands {times} times"


def _measure(measure: Record, measures: list[Record]) -> Iterator[str]:
    name = f"measure {measure['id']}"
    if measure["parent"] and measure["parent"] not in {m["id"] for m in measures}:
        yield f"{name}: its parent {measure['parent']} is not here"
    for field, values in (("level", Level), ("kind", Kind), ("status", Status)):
        if measure[field] not in set(values):
            yield f"{name}: no {field} is called {measure[field]!r}"
    for start, end in measure["metrics"]:
        if not measure["start"] <= start < end <= measure["end"]:
            yield f"{name}: its metric [{start},{end}) lies outside it"
