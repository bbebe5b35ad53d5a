"""Titles in a text: 《…》 with 〈…〉 in it, and which of them are documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.model import Span
from ingest.patterns.citations import (
    BRACKETS,
    DOCUMENT_TITLE,
    NOT_A_DOCUMENT,
    NOTE_AFTER_TITLE,
    SHORT_TITLE,
    TITLE_TAIL,
)

_OPEN = "《〈"
_MASK = "□"
_LONGEST_INNER = 500
"""Characters a title in a title has at most; more are brackets that nobody closed."""


@dataclass(frozen=True, slots=True)
class Titled:
    """A bracketed title: its span with the brackets, its words without, and the title it stands in, if any."""

    span: Span
    title: str
    outer: Span | None = None


def titled(text: str, span: Span) -> list[Titled]:
    """The bracketed titles in ``text[span]``, in order, the outer one before those in it.

    A bracket that is not closed within its line opens nothing.
    """
    found: list[Titled] = []
    start = span.start
    while start < span.end:
        end = text.find("\n", start, span.end)
        end = span.end if end < 0 else end
        found += _in_line(text, start, end)
        start = end + 1
    return sorted(found, key=lambda t: (t.span.start, -t.span.end))


def _in_line(text: str, start: int, end: int) -> Iterator[Titled]:
    open_at: list[int] = []
    inner: list[Span] = []
    for bracket in BRACKETS.finditer(text, start, end):
        if bracket[0] in _OPEN:
            open_at.append(bracket.start())
        elif open_at:
            whole = Span(open_at.pop(), bracket.end())
            if open_at:
                inner += [whole] if whole.end - whole.start <= _LONGEST_INNER else []
                continue
            yield Titled(whole, _words(text, whole))
            yield from (Titled(part, _words(text, part), whole) for part in inner)
            inner = []


def _words(text: str, span: Span) -> str:
    return text[span.start + 1 : span.end - 1].strip()


def is_document(title: str) -> bool:
    """Whether the words of a title say that it is a document's."""
    return not is_form(title) and (title.startswith("关于") or bool(DOCUMENT_TITLE.search(bare(title))))


def is_form(title: str) -> bool:
    """Whether a title is a certificate's, a form's or a newspaper's."""
    return bool(NOT_A_DOCUMENT.search(bare(title)))


def is_short(title: str) -> bool:
    """Whether a title is one like 《意见》, which stands for a longer one."""
    return bool(SHORT_TITLE.match(title))


@lru_cache(maxsize=1024)
def bare(title: str) -> str:
    """The title without what is added behind it: （试行）, （2021—2023年）, 2022年版."""
    while (shorter := TITLE_TAIL.sub("", title)) != title and shorter:
        title = shorter
    return title


def masked(text: str, found: list[Titled]) -> str:
    """``text`` with the words of outer titles blanked, so that a verb in a title governs nothing outside."""
    parts: list[str] = []
    reached = 0
    for title in found:
        if title.outer is None:
            parts += [text[reached : title.span.start + 1], _MASK * (title.span.end - title.span.start - 2)]
            reached = title.span.end - 1
    return "".join((*parts, text[reached:]))


def note_after(text: str, end: int) -> tuple[str, int]:
    """The bracketed note right after a title (国办发〔2020〕45号) and where it ends; empty where there is none."""
    note = NOTE_AFTER_TITLE.match(text, end)
    return (note["note"], note.end()) if note else ("", end)
