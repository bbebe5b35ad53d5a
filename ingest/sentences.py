"""Cuts an article's body into sentences: what 。！？ closes, and what ；closes where its parts are sentences too.

A colon that opens a list (应当具备下列条件：) takes the list's lines into its sentence, since the list is no
statement without it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from graph.model import Section, Span
from ingest.patterns.measures import LIST_ANNOUNCED, LIST_INLINE, LIST_ITEM, LIST_OPENER, NOTE_LINE
from ingest.within import Holders

_OPEN = "（(《〈“‘【[〔"
_CLOSE = "）)》〉”’】]〕"
_PARTNER = dict(zip(_CLOSE, _OPEN, strict=True))
_FULL = "。！？!?"
_HALF = "；;"
_AFTER = "”’）)》】"
_LONGEST_LIST = 60
"""Lines a list may have before it is taken for something else."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the cleaned text, and the deepest section it stands in (an index, or None)."""

    span: Span
    section: int | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span with its closing mark, the line it begins in, and whether a full stop closes it.

    ``after_half`` says that it goes on from a ；, so that subject and time carry over.
    """

    span: Span
    line: Line
    index: int
    closed: bool
    after_half: bool = False


def lines(text: str, body: Span, sections: tuple[Section, ...]) -> tuple[Line, ...]:
    """The body's lines in order, each with the deepest section that holds its first character."""
    holders = Holders(sections)
    found: list[Line] = []
    start = body.start
    while start < body.end:
        end = text.find("\n", start, body.end)
        end = body.end if end < 0 else end
        left = start + len(text[start:end]) - len(text[start:end].lstrip())
        right = start + len(text[start:end].rstrip())
        if left < right:
            found.append(Line(Span(left, right), holders.at(left)))
        start = end + 1
    return tuple(found)


def sentences(text: str, all_lines: tuple[Line, ...], skip: dict[int, int]) -> tuple[Sentence, ...]:
    """The sentences of the lines. ``skip`` has, by index of a line, how many characters (a label) to pass over."""
    found: list[Sentence] = []
    taken = 0
    for i, line in enumerate(all_lines):
        if i < taken:
            continue
        start = line.span.start + skip.get(i, 0)
        if start >= line.span.end:
            continue
        pieces = list(_pieces(text, start, line.span.end))
        last = pieces[-1]
        if _opens_list(text, last) or _goes_on(text, last) or _announces(text, last, all_lines[i + 1 : i + 2]):
            taken = _list_end(text, all_lines, i)
            if taken > i + 1:
                pieces[-1] = Span(last.start, all_lines[taken - 1].span.end)
        after_half = False
        for index, piece in enumerate(pieces):
            mark = text[piece.end - 1]
            closed = mark in _FULL or (mark in _AFTER and text[piece.end - 2 : piece.end - 1] in tuple(_FULL))
            found.append(Sentence(piece, line, index, closed, after_half))
            after_half = mark in _HALF
    return tuple(found)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches of a line that its closing marks end; the last may be open."""
    depth: list[str] = []
    begin = start
    i = start
    while i < end:
        char = text[i]
        if char in _OPEN:
            depth.append(char)
        elif char in _CLOSE:
            if depth and depth[-1] == _PARTNER[char]:
                depth.pop()
        elif _closes(text, i, begin, end, depth):
            stop = i + 1
            while stop < end and text[stop] in _AFTER and depth:
                depth.pop()
                stop += 1
            if span := _trimmed(text, begin, stop):
                yield span
            begin = i = stop
            depth = []
            continue
        i += 1
    if span := _trimmed(text, begin, end):
        yield span


def _closes(text: str, i: int, begin: int, end: int, depth: list[str]) -> bool:
    char = text[i]
    if char in _FULL:
        # a full stop inside brackets or quotes closes only where they close right after it, or were never closed
        return not depth or text[i + 1 : i + 2] in tuple(_AFTER) or not _closed_later(text, i, end, depth)
    if char not in _HALF or depth or LIST_INLINE.search(text, begin, i):
        return False
    return i - begin >= _SHORTEST_PART and end - i > _SHORTEST_PART


_SHORTEST_PART = 5
"""Characters a part between ； must have to be a sentence of its own."""


def _closed_later(text: str, i: int, end: int, depth: list[str]) -> bool:
    closer = _CLOSE[_OPEN.index(depth[0])]
    return text.find(closer, i, end) >= 0


def _opens_list(text: str, piece: Span) -> bool:
    return bool(LIST_OPENER.search(text, piece.start, piece.end)) or text[piece.end - 1] in "：:"


def _goes_on(text: str, piece: Span) -> bool:
    """True for a sentence with a list in it that its line leaves open: …下列材料：（一）申请表；."""
    return text[piece.end - 1] in _HALF and bool(LIST_INLINE.search(text, piece.start, piece.end))


def _announces(text: str, piece: Span, following: tuple[Line, ...]) -> bool:
    """True for a sentence that speaks of what is listed behind its full stop: 有下列情形之一的，应当更新。（一）…；."""
    if not following or text[piece.end - 1] != "。" or not LIST_ANNOUNCED.search(piece.of(text)):
        return False
    item = following[0].span
    return text[item.end - 1] in _HALF and LIST_ITEM.match(text, item.start, item.end) is not None


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _list_end(text: str, all_lines: tuple[Line, ...], opener: int) -> int:
    """The index after the last line of the list that the line ``opener`` opens; ``opener + 1`` where there is none.

    A list's items bear one sort of label and end in ； but for the last; items that are sentences are no list.
    """
    i = opener + 1
    sort = ""
    while i < len(all_lines) and i - opener <= _LONGEST_LIST:
        span = all_lines[i].span
        item = LIST_ITEM.match(text, span.start, span.end)
        if item is None or NOTE_LINE.match(text, span.start, span.end) or sort not in ("", item.lastgroup):
            break
        sort = item.lastgroup or ""
        mark = _last_mark(text, span)
        if mark not in "；;，,、和":
            return i + 1 if mark not in "：:" and i > opener + 1 else opener + 1
        i += 1
    return i if i > opener + 2 else opener + 1


def _last_mark(text: str, span: Span) -> str:
    """The last character of a line that is more than a stray sign."""
    end = span.end
    while end > span.start + 1 and unicodedata.category(text[end - 1]) in ("Sm", "So", "Sk", "Zs"):
        end -= 1
    return text[end - 1]
