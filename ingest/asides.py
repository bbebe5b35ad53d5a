"""Pull quotes and captions: they say nothing of their own to own, but what they name is named in the document."""

from __future__ import annotations

from array import array
from dataclasses import replace

from graph.model import Span
from ingest.clean import CleanText
from ingest.structure import Article

_REASONS = frozenset({"pull quote", "caption"})


def asides(clean: CleanText, articles: tuple[Article, ...]) -> tuple[CleanText, tuple[Article, ...]] | None:
    """The asides of a source as a text of their own, a line each, and the stretch of it that each article has.

    None where there are none; articles without asides are left out.
    """
    source = clean.source
    spans = [span for span, reason in clean.dropped if reason in _REASONS]
    text: list[str] = []
    offsets = array("I")
    stretches: dict[str, Span] = {}
    for span in spans:
        article = next((a for a in articles if span in clean.to_source(a.span)), None)
        if article is None:
            continue
        start = len(offsets)
        line = span.of(source.text).rstrip("\r\n")
        text.append(line + "\n")
        offsets.extend(range(span.start, span.start + len(line) + 1))
        before = stretches.get(article.id)
        stretches[article.id] = Span(before.start if before else start, len(offsets) - 1)
    if not text:
        return None
    aside = CleanText(source, "".join(text), offsets)
    return aside, tuple(
        replace(a, span=stretches[a.id], body=stretches[a.id], title=None, sections=(), signature=None)
        for a in articles
        if a.id in stretches
    )
