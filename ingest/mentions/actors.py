"""Actors of a text: bodies and people that can own, act, be addressed or be regulated.

They come from the lexicon, and by form: departments after their place, public bodies by level and sector,
organisations by their last word, collectives by what they are, people by their title. Where two overlap the longer
wins; what stands in the title 《…》 of a document is not spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Lexicon
from ingest.mentions.carriers import carriers
from ingest.mentions.collectives import collectives
from ingest.mentions.defined_names import defined_names
from ingest.mentions.home import Home, home
from ingest.mentions.house import house, house_bodies
from ingest.mentions.known_bodies import known_bodies
from ingest.mentions.local_bodies import acting_places, local_bodies
from ingest.mentions.note_bodies import note_bodies
from ingest.mentions.organisations import organisations
from ingest.mentions.overlaps import settle
from ingest.mentions.persons import people_again, persons
from ingest.mentions.public_bodies import public_bodies
from ingest.mentions.units import units
from ingest.patterns.programs import TITLE
from ingest.segment import Word, words

_ARMS = frozenset("派出机构 分支机构 直属机构 所属单位 下属单位".split())
_HOUSES = frozenset({"ministry", "state_body", "bureau", "party_body"})
_ITS = re.compile("(?:及|和|与|或|或者|以及)其")


def find_actors(text: str, span: Span, lexicon: Lexicon, issuers: Sequence[str] = ()) -> list[Mention]:
    """The Actors of the article at ``span`` of ``text``, sorted, none overlapping another.

    ``issuers`` help to tell which place a bare 市 or 省 stands for.
    """
    article = text[span.start : span.end]
    place = home(article, issuers)
    lines = list(_lines(article, lexicon))
    found = [_moved(m, line.start) for line in lines for m in _by_form(line, lexicon, place)]
    found += defined_names(article, found)
    found += _issuers(article, issuers, found)
    own = house(settle(found), issuers, lexicon)
    for line in lines:
        found += [_moved(m, line.start) for m in house_bodies(line.text, line.starts, own, lexicon)]
    found += people_again(article, frozenset(m.canonical for m in found if m.rule.startswith("person.")))
    titles = [Span(*m.span()) for m in TITLE.finditer(article)]
    outside = (m for m in found if not any(m.span.overlaps(t) for t in titles))
    return [_moved(m, span.start) for m in _with_parents(article, settle(outside))]


def _with_parents(article: str, settled: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, 及其派出机构 named after the public body before it."""
    for i, mention in enumerate(settled):
        parent = settled[i - 1] if i else None
        named = parent is not None and parent.kind in _HOUSES
        if (
            parent
            and named
            and mention.canonical in _ARMS
            and _ITS.fullmatch(article, parent.span.end, mention.span.start)
        ):
            yield replace(mention, canonical=parent.canonical + mention.canonical)
        else:
            yield mention


def _issuers(article: str, issuers: Sequence[str], found: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies that issue the article where it names them in full and nothing else says that they are bodies."""
    known = frozenset(m.canonical for m in found)
    for name in issuers:
        if name not in known:
            for match in re.finditer(re.escape(name), article):
                span = Span(*match.span())
                yield Mention(span, MentionType.ACTOR, name, kind="local_authority", rule="issuer", confidence=0.8)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the article: where it starts, its words, and where each of them starts."""

    start: int
    text: str
    words: tuple[Word, ...]
    starts: frozenset[int]


def _lines(article: str, lexicon: Lexicon) -> Iterator[_Line]:
    start = 0
    for line in article.split("\n"):
        cut = words(line, lexicon)
        yield _Line(start, line, cut, frozenset([word.start for word in cut]))
        start += len(line) + 1


def _by_form(line: _Line, lexicon: Lexicon, place: Home) -> Iterator[Mention]:
    text, starts = line.text, line.starts
    known = tuple(known_bodies(text, starts | {len(text)}, lexicon))
    yield from known
    yield from units(line.words, known, lexicon)
    yield from local_bodies(text, starts, place)
    yield from acting_places(text)
    yield from public_bodies(text, starts)
    yield from carriers(text, starts)
    yield from organisations(line.words, lexicon, place)
    yield from collectives(line.words, lexicon)
    yield from persons(text, line.words)
    yield from note_bodies(text, place, lexicon)


def _moved(mention: Mention, by: int) -> Mention:
    span = Span(mention.span.start + by, mention.span.end + by)
    return Mention(span, MentionType.ACTOR, mention.canonical, mention.kind, mention.rule, mention.confidence)
