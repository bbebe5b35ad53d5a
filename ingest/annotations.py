"""The annotation format: what ``zhengmai extract`` prints and what gold files are written in.

Every offset is a code point of the source text, every ``text`` the source's own slice. ``examples/README.md`` shows the
format; `ingest.evaluation.check` proves a file against its source.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.model import Citation, Measure, Mention, Owner, Span
from ingest.clean import CleanText
from ingest.pipeline import Extraction
from ingest.structure import Article

Json = dict[str, Any]


def annotation(extraction: Extraction) -> Json:
    """The extraction of one source as an annotation, ready for ``json.dumps``."""
    clean = extraction.clean
    return {
        "source": clean.source.name,
        "articles": [_article(clean, a) for a in extraction.articles],
        "mentions": _mentions(extraction),
        "measures": [m for article in extraction.measures for m in _measures(clean, *article)],
        "citations": [_citation(clean, c) for c in extraction.citations],
    }


def _slice(clean: CleanText, span: Span) -> Json:
    at = clean.to_source(span)
    return {"text": at.of(clean.source.text), "start": at.start, "end": at.end}


def _spanned(clean: CleanText, span: Span) -> Json:
    at = clean.to_source(span)
    return {"start": at.start, "end": at.end, "text": at.of(clean.source.text)}


def _article(clean: CleanText, article: Article) -> Json:
    span = clean.to_source(article.span)
    return {
        "id": article.id,
        "span": [span.start, span.end],
        "title": _slice(clean, article.title) if article.title else None,
        "doc_type": article.doc_type.value,
        "doc_number": _slice(clean, article.doc_number) if article.doc_number else None,
        "issuers": list(article.issuers),
        "responsible_bureau": article.responsible_bureau,
        "addressees": [clean.to_source(a).of(clean.source.text) for a in article.addressees],
        "issued_on": article.issued_on,
        "effective_on": article.effective_on,
    }


def _mentions(extraction: Extraction) -> list[Json]:
    found = [_mention(extraction.clean, m) for m in extraction.mentions]
    if extraction.aside:
        found += [_mention(extraction.aside.clean, m) for m in extraction.aside.mentions]
    return sorted(found, key=lambda m: (m["start"], m["end"], m["type"]))


def _mention(clean: CleanText, mention: Mention) -> Json:
    return {**_spanned(clean, mention.span), "type": mention.type.value, "canonical": mention.canonical}


def _citation(clean: CleanText, citation: Citation) -> Json:
    return {
        **_spanned(clean, citation.span),
        "title": citation.title,
        "doc_number": citation.doc_number,
        "relation": citation.relation.value,
    }


def _measures(clean: CleanText, article: Article, found: Sequence[Measure]) -> list[Json]:
    return [_measure(clean, article.id, i, m) for i, m in enumerate(found)]


def _measure(clean: CleanText, article: str, index: int, measure: Measure) -> Json:
    at = clean.to_source(measure.span)
    return {
        "id": f"{article}.M{index + 1}",
        "start": at.start,
        "end": at.end,
        "text": at.of(clean.source.text),
        "level": measure.level.value,
        "kind": measure.kind.value,
        "parent": None if measure.parent is None else f"{article}.M{measure.parent + 1}",
        "status": measure.status.value,
        "owners": [_owner(o) for o in measure.owners],
        "targets": list(measure.targets),
        "programs": list(measure.programs),
        "metrics": [[s.start, s.end] for s in map(clean.to_source, measure.metrics)],
        "periods": list(measure.periods),
        "places": list(measure.places),
    }


def _owner(owner: Owner) -> Json:
    return {"actor": owner.actor, "role": owner.role.value, "basis": owner.basis.value}
