"""Programs of a text: named initiatives and technologies.

They come from four sources, and the longest span wins where they overlap: the lexicon; names that end in what they name
(`titled_names`); names in quotation marks (`quoted_names`); sessions and plans written by number. A name found once by
its form is found wherever else the article has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Entry, Lexicon
from ingest.mentions.quoted_names import quoted_names
from ingest.mentions.titled_names import titled_names
from ingest.mentions.topic_names import compounds, defined_names, listed_names, short_forms
from ingest.patterns import programs as wording

_TITLE = re.compile(r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》")
_NOISE = re.compile(r"\s")
_SHORTEST_AGAIN = 4
_UNITS_AFTER_CODE = re.compile(r"\s*[个家户次条件项万亿元人年月日]")
_LAW = re.compile(r"法(?![治律规人院定学])")


def find_programs(text: str, span: Span, lexicon: Lexicon) -> list[Mention]:
    """The Programs of the article at ``span`` of ``text``, sorted, none overlapping another."""
    article = text[span.start : span.end]
    titles = [Span(*m.span()) for m in _TITLE.finditer(article)]
    known = list(_by_lexicon(article, lexicon))
    found = _longest(_outside(_by_form(article, lexicon, known), titles))
    found += [m for m in _again(article, found) if m.span not in {f.span for f in found}]
    named = {m.canonical for m in _outside(known, titles)}
    found += [m for m in known if m.canonical in named or not _inside(m.span, titles)]
    return [_moved(m, span.start) for m in _longest(found)]


def _by_lexicon(article: str, lexicon: Lexicon) -> Iterator[Mention]:
    for span, entry in lexicon.find(article):
        if entry.type is MentionType.PROGRAM and not _misread(article, span):
            yield _of_entry(_settled(article, span, entry), entry)


def _misread(article: str, span: Span) -> bool:
    """Whether the form is a number that counts something (12345户) or part of a law's name (反洗钱法)."""
    if _LAW.match(article, span.end):
        return True
    return span.of(article).isdigit() and bool(_UNITS_AFTER_CODE.match(article, span.end))


def _settled(article: str, span: Span, entry: Entry) -> Span:
    """The span with an ordinal before a meeting and a bracketed short form after the name taken in."""
    start, end = span.start, span.end
    if entry.kind == "event" and (ordinal := wording.ORDINAL.search(article[max(0, start - 8) : start])):
        start -= len(ordinal.group())
    if short := wording.ABBREVIATION.match(article, end):
        end = short.end()
    return Span(start, end)


def _of_entry(span: Span, entry: Entry) -> Mention:
    return Mention(span, MentionType.PROGRAM, entry.name, kind=entry.kind, rule="program.lexicon")


def _by_form(article: str, lexicon: Lexicon, known: list[Mention]) -> list[Mention]:
    found: list[Mention] = []
    start = 0
    for line in article.split("\n"):
        found += [
            _new(line, name.span, start, name.sort, f"program.titled.{name.sort}", 0.8)
            for name in titled_names(line, lexicon)
        ]
        start += len(line) + 1
    found += [_new(article, span, 0, "", "program.quoted", 0.7) for span in quoted_names(article)]
    found += _numbered(article)
    found += [_new(article, span, 0, "technology", "program.defined", 0.8) for span in defined_names(article)]
    found += [
        _new(article, span, 0, "technology", "program.compound", 0.7) for span in compounds(article, known, lexicon)
    ]
    found += [
        _new(article, span, 0, "technology", "program.listed", 0.6) for span in listed_names(article, known, lexicon)
    ]
    found += [
        Mention(span, MentionType.PROGRAM, name, rule="program.short_form", confidence=0.7)
        for span, name in short_forms(article, found + known)
    ]
    return found


def _new(line: str, span: Span, offset: int, kind: str, rule: str, confidence: float) -> Mention:
    name = _NOISE.sub("", span.of(line))
    moved = Span(span.start + offset, span.end + offset)
    return Mention(moved, MentionType.PROGRAM, name, kind=kind, rule=rule, confidence=confidence)


def _numbered(article: str) -> Iterator[Mention]:
    for m in wording.MALWARE.finditer(article):
        yield Mention(Span(*m.span("name")), MentionType.PROGRAM, m["name"], kind="technology", rule="program.malware")
    for m in wording.PLENARY.finditer(article):
        yield Mention(Span(*m.span()), MentionType.PROGRAM, m.group(), kind="event", rule="program.plenary")
    for m in wording.YEAR_OF_PLAN.finditer(article):
        yield Mention(Span(*m.span()), MentionType.PROGRAM, m.group(), kind="strategy", rule="program.plan")
    for m in wording.NUMBERED_MEASURES.finditer(article):
        yield Mention(Span(*m.span()), MentionType.PROGRAM, m.group(), kind="regime", rule="program.measures")


def _again(article: str, found: Iterable[Mention]) -> list[Mention]:
    names = {m.span.of(article): m for m in found if m.span.end - m.span.start >= _SHORTEST_AGAIN}
    if not names:
        return []
    anywhere = re.compile("|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n))))
    return [replace(names[m.group()], span=Span(*m.span()), rule="program.again") for m in anywhere.finditer(article)]


def _outside(mentions: Iterable[Mention], titles: list[Span]) -> list[Mention]:
    return [m for m in mentions if not _inside(m.span, titles)]


def _inside(span: Span, titles: list[Span]) -> bool:
    return any(span in title for title in titles)


def _longest(mentions: Iterable[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for m in sorted(mentions, key=lambda m: (m.span.start - m.span.end, m.span.start, -m.confidence, m.rule)):
        if not any(m.span.overlaps(k.span) for k in kept):
            kept.append(m)
    return sorted(kept, key=lambda m: m.span)


def _moved(mention: Mention, by: int) -> Mention:
    return replace(mention, span=Span(mention.span.start + by, mention.span.end + by))
