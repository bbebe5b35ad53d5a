"""Typed spans of a text: who, what, how much, when and where.

Each kind has its finder; here what they found is settled. The longest span wins, and mentions do not
overlap: 工业和信息化 is not marked in 工业和信息化部, nor 2025 in a plan that bears the year in its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.model import Mention, MentionType, Span
from ingest.clean import CleanText
from ingest.lexicon import Lexicon
from ingest.mentions.actors import find_actors
from ingest.mentions.metrics import find_metrics
from ingest.mentions.overlaps import settle
from ingest.mentions.periods import find_periods
from ingest.mentions.places import find_places
from ingest.mentions.programs import find_programs
from ingest.structure import Article


def mentions(clean: CleanText, articles: Iterable[Article], lexicon: Lexicon) -> tuple[Mention, ...]:
    """All mentions of the articles, in order of position, none overlapping another. Spans count in ``clean.text``."""
    found: list[Mention] = []
    for article in articles:
        found += settle(_whole(clean.text, list(_in_article(clean.text, article, lexicon))))
    return tuple(found)


def _in_article(text: str, article: Article, lexicon: Lexicon) -> Iterator[Mention]:
    year = int(article.issued_on[:4]) if article.issued_on else None
    yield from find_actors(text, article.span, lexicon, article.issuers)
    yield from find_programs(text, article.span, lexicon)
    yield from find_metrics(text, article.span, lexicon)
    yield from find_periods(text, article.span, lexicon, year)
    yield from find_places(text, article.span, lexicon)


def _whole(text: str, found: list[Mention]) -> Iterator[Mention]:
    """What was found, a collective that begins inside a program's name begun where that begins: 某某平台 | 运营单位."""
    programs = [m.span for m in found if m.type is MentionType.PROGRAM]
    before = {i: span for span in programs for i in range(span.start + 1, span.end)}
    for mention in found:
        program = before.get(mention.span.start) if mention.kind == "collective" else None
        if program is None or program.end >= mention.span.end:
            yield mention
        else:
            span = Span(program.start, mention.span.end)
            yield replace(mention, span=span, canonical=span.of(text))
