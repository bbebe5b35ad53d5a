"""A question cut into what is understood of it: names, dates, figures, words of questions, and what is left between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from api.asking.naming import Name
from api.asking.vocabulary import Vocabulary, Word
from graph.model import Mention, MentionType, Span
from graph.questions import EntityRef
from ingest.lexicon import Lexicon
from ingest.segment import words

_TITLE = re.compile(r"《([^《》]+)》")
_YEAR = re.compile(r"(?<![\dA-Za-z.])(?:19|20)\d{2}(?![\d年A-Za-z.]|[-—–/]\d)")
_QUOTED = re.compile(r"[“\"「『']([^“”\"「」『』']{2,})[”\"」』']")
_NOTHING = re.compile(r"[\W_]+")
_SHORT = 2
"""Words of questions up to this length must stand on word boundaries."""
_LEFT, _EACH, _NAMED = 30, 10, 8
"""What a character that is left out costs, a word, and a name: the cheapest way to cover a question is taken."""
_COUNTS = frozenset(["ask", "count"])
_ASKING = frozenset(["ask", "count", "focus", "did", "who"])
"""Words that end whatever stands beside them: no name runs across 哪些."""
_NOUNS = frozenset(["noun", "soft", "content"])


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of a question. ``kind`` is a class of the vocabulary, or Actor, Program, Place, Document, Period,
    Metric, quoted, or left for what nothing says.

    ``value`` is what it stands for, ``name`` how that is called; ``entities`` are those of the graph that bear a name,
    ``known`` says that the lexicon or the graph has it.
    """

    span: Span
    text: str
    kind: str
    value: str
    name: str = ""
    entities: tuple[EntityRef, ...] = ()
    known: bool = True


def tokens(
    text: str, marked: Iterable[Mention], names: Iterable[Name], vocabulary: Vocabulary, lexicon: Lexicon
) -> tuple[Token, ...]:
    """``text`` from left to right; punctuation and spaces are in no token."""
    cut = words(text, lexicon)
    edges = {edge for word in cut for edge in (word.start, word.end)}
    edges |= {edge for start, end, word in vocabulary.find(text) if word.kind in _ASKING for edge in (start, end)}
    found = [
        *_titles(text, names := tuple(names)),
        *_years(text),
        *_of_mentions(text, marked),
        *_of_names(text, names, edges),
        *_quoted(text),
        *_of_vocabulary(text, vocabulary, edges),
    ]
    chosen = _cheapest(len(text), found)
    listed = sorted([*chosen, *_left(text, chosen, [Span(w.start, w.end) for w in cut])], key=lambda t: t.span.start)
    return tuple(_as_nouns(listed, vocabulary))


def _titles(text: str, names: tuple[Name, ...]) -> Iterator[Token]:
    """Titles in their brackets, with the documents of that name."""
    for found in _TITLE.finditer(text):
        span = Span(*found.span())
        inner = Span(*found.span(1))
        bearers = next((n.entities for n in names if n.type == "Document" and n.span in (span, inner)), ())
        yield Token(span, found.group(), "Document", found[1], found[1], bearers, bool(bearers))


def _years(text: str) -> Iterator[Token]:
    """A year without its 年: in 2021."""
    for found in _YEAR.finditer(text):
        year = found.group()
        yield Token(Span(*found.span()), year, "Period", f"{year}-01-01/{year}-12-31", year)


def _quoted(text: str) -> Iterator[Token]:
    for found in _QUOTED.finditer(text):
        yield Token(Span(*found.span()), found.group(), "quoted", found[1], found[1])


def _of_mentions(text: str, marked: Iterable[Mention]) -> Iterator[Token]:
    for mention in marked:
        if mention.type in (MentionType.PERIOD, MentionType.METRIC):
            said = mention.span.of(text)
            known = mention.kind not in ("invalid", "yearless")
            yield Token(mention.span, said, mention.type.value, mention.canonical, said, known=known)


def _of_names(text: str, names: Iterable[Name], edges: set[int]) -> Iterator[Token]:
    """Names as tokens. What only looks like the name of a program, and is none of the graph, is left as words."""
    for name in names:
        whole = name.span.start in edges and name.span.end in edges
        if (name.entities or name.known or name.type == "Actor") and (whole or name.known):
            yield Token(name.span, name.span.of(text), name.type, name.name, name.name, name.entities, name.known)


def _of_vocabulary(text: str, vocabulary: Vocabulary, edges: set[int]) -> Iterator[Token]:
    for start, end, word in vocabulary.find(text):
        if end - start > _SHORT or (start in edges and end in edges):
            yield _of_word(text, Span(start, end), word)


def _of_word(text: str, span: Span, word: Word) -> Token:
    return Token(span, span.of(text), word.kind, word.value, word.text)


def _cheapest(length: int, found: Iterable[Token]) -> list[Token]:
    """The tokens that leave the least of the text out, by the fewest and longest of them; names before words."""
    by_end: dict[int, list[Token]] = {}
    for token in found:
        by_end.setdefault(token.span.end, []).append(token)
    best: list[tuple[int, Token | None]] = [(0, None)]
    for end in range(1, length + 1):
        choice: tuple[int, Token | None] = (best[end - 1][0] + _LEFT, None)
        for token in by_end.get(end, ()):
            cost = best[token.span.start][0] + _cost(token)
            if cost < choice[0]:
                choice = (cost, token)
        best.append(choice)
    chosen, at = [], length
    while at:
        last = best[at][1]
        at = last.span.start if last else at - 1
        chosen += [last] if last else []
    return chosen


def _cost(token: Token) -> int:
    if token.kind in ("Actor", "Program", "Place"):
        return _NAMED - (1 if token.entities else 0)
    return _NAMED - 2 if token.kind in ("Document", "Period") else _EACH


def _left(text: str, chosen: list[Token], cut: list[Span]) -> Iterator[Token]:
    """What no token covers, each run of words as one; punctuation is left out and ends a run."""
    taken = {i for token in chosen for i in range(token.span.start, token.span.end)}
    run: Span | None = None
    for word in cut:
        rest = [i for i in range(word.start, word.end) if i not in taken]
        if not rest or _NOTHING.fullmatch(word.of(text)):
            if run:
                yield _unsaid(text, run)
            run = None
            continue
        span = Span(rest[0], rest[-1] + 1)
        run = Span(run.start, span.end) if run and run.end == span.start else span
    if run:
        yield _unsaid(text, run)


def _unsaid(text: str, span: Span) -> Token:
    return Token(span, span.of(text), "left", span.of(text), span.of(text))


def _as_nouns(listed: list[Token], vocabulary: Vocabulary) -> Iterator[Token]:
    """The name of a crowd is a noun where it is asked for: 哪些 | 企业."""
    before = ""
    for token in listed:
        word = vocabulary.at(token.text) if token.kind == "Actor" and before in _COUNTS else None
        now = replace(token, kind=word.kind, value=word.value) if word and word.kind in _NOUNS else token
        before = now.kind
        yield now
