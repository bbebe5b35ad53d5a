"""Which year a date means that names none: 3月底前, 今年, 上半年."""

from __future__ import annotations

from bisect import bisect_left

from graph.model import Span
from ingest.numerals import integer
from ingest.patterns.periods import YEAR_HEADING

_LONGEST_HEADING = 40
_ZEROS = str.maketrans("ＯO", "〇〇")
_ENDS = "。！？；\n"


class YearContext:
    """The years a text names, for the dates that name none."""

    def __init__(self, text: str, span: Span, year: int | None) -> None:
        self._text, self._year = text, year
        found = YEAR_HEADING.finditer(text, span.start, span.end)
        self._named = [(match.start(), calendar_year(match["year"])) for match in found]
        self._headings = [(at, named) for at, named in self._named if _in_heading(text, at, span)]

    @property
    def document(self) -> int | None:
        """The year of the document; None where it says none."""
        return self._year

    def at(self, position: int, relative: str | None = None) -> int | None:
        """The year meant at ``position``: the sentence's, the heading's, the document's, or the nearest one named.

        今年 and the like are counted from the heading's or the document's year, never from the sentence's.
        """
        start = max(self._text.rfind(end, 0, position) for end in _ENDS) + 1
        said = _last(self._named, position)
        if said and said[0] >= start and not relative:
            return said[1]
        heading = _last(self._headings, position)
        if heading:
            return heading[1]
        return self._year or (said[1] if said else self._named[0][1] if self._named else None)


def calendar_year(written: str) -> int:
    """A year read digit by digit: ２０２４, 二○○九, 二ＯＯ九."""
    return integer(written.translate(_ZEROS)) or 0


def _last(named: list[tuple[int, int]], position: int) -> tuple[int, int] | None:
    index = bisect_left(named, (position, 0))
    return named[index - 1] if index else None


def _in_heading(text: str, at: int, span: Span) -> bool:
    """Whether a line of its own, without a stop in it, names the year near its start."""
    start = text.rfind("\n", span.start, at) + 1 or span.start
    end = text.find("\n", at, span.end)
    line = text[start : end if end >= 0 else span.end].strip()
    return len(line) <= _LONGEST_HEADING and not set(line) & set("。，；,;") and "月" not in line and "日" not in line
