"""The mentions inside a stretch of text, and the section round it, found by bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from graph.model import Mention, Section, Span

_START = attrgetter("span.start")
_END = attrgetter("span.end")


def within(mentions: Sequence[Mention], span: Span) -> Sequence[Mention]:
    """Those of ``mentions`` that lie in ``span``; they have to be in order of position, none overlapping another."""
    first = bisect_left(mentions, span.start, key=_START)
    return mentions[first : bisect_right(mentions, span.end, first, key=_END)]


class Holders:
    """Finds the deepest section round a place; sections nest and come in reading order."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._sections = sections
        self._starts = [section.span.start for section in sections]
        self._by_ordinal = {section.ordinal: section for section in sections}

    def at(self, position: int) -> int | None:
        """The ordinal of the deepest section that holds the character; None where none does."""
        return self._of(position, position + 1)

    def of(self, span: Span) -> int | None:
        """The ordinal of the deepest section that holds all of ``span``; None where none does."""
        return self._of(span.start, span.end)

    def _of(self, start: int, end: int) -> int | None:
        index = bisect_right(self._starts, start) - 1
        section = self._sections[index] if index >= 0 else None
        while section is not None and section.span.end < end:
            section = None if section.parent is None else self._by_ordinal[section.parent]
        return None if section is None else section.ordinal
