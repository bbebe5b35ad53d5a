"""Dates and spans of dates: 2021—2023年, 2021年3月底, “十四五”时期 → Period mentions named by ISO ``start/end``.

A date that no calendar has keeps its own text as its name and the kind ``invalid``; one whose year nobody says,
``yearless``; 2025年前, which may or may not include 2025, ``ambiguous``. Nothing is rolled to a near date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Lexicon
from ingest.mentions.calendar import Days, days, five_year_plan, months, part_of_month, part_of_year, years
from ingest.mentions.years import YearContext, calendar_year
from ingest.numerals import integer
from ingest.patterns import periods as forms

_Reader = Callable[[re.Match[str], int], Days | None]
_Form = Callable[[str, re.Match[str], YearContext, str], Mention | None]
_NEVER_ALONE = frozenset("七八九十")
_RELATIVE = {"今年": 0, "去年": -1, "明年": 1}


def find_periods(text: str, span: Span, lexicon: Lexicon, year: int | None = None) -> list[Mention]:
    """The dates and periods in ``text[span]``, in order. ``year`` is the document's, for dates that name none.

    A year named earlier in the sentence, or in a heading above (2017年重点工作), goes before it.
    """
    context = YearContext(text, span, year)
    return list(_periods(text, span, context))


def _periods(text: str, span: Span, context: YearContext) -> Iterator[Mention]:
    position = span.start
    while start := forms.START.search(text, position, span.end):
        mention = _at(text, start.start(), span, context)
        position = mention.span.end if mention else start.end()
        if mention:
            yield mention


def _at(text: str, position: int, span: Span, context: YearContext) -> Mention | None:
    """The first form that begins at ``position``."""
    for rule, form, read in _FORMS:
        if found := form.match(text, position, span.end):
            return read(text, found, context, rule)
    return None


def _dated(reader: _Reader) -> _Form:
    """Reads a form that may leave its year unsaid."""

    def read(text: str, found: re.Match[str], context: YearContext, rule: str) -> Mention | None:
        groups, written = found.groupdict(), found[0].rstrip()
        stated, relative = groups.get("year"), groups.get("relative")
        if not stated and not relative and _unsaid(text, found):
            return None
        span = Span(found.start(), found.start() + len(written))
        year = calendar_year(stated) if stated else context.at(found.start(), relative)
        if year is None:
            return _mention(span, written, "yearless", rule) if "月" in written else None
        if groups.get("before") is not None:
            return _mention(span, f"{written}前", "ambiguous", rule)
        named = reader(found, year + _RELATIVE.get(relative or "", 0))
        return _mention(span, named.iso, named.granularity, rule) if named else _mention(span, written, "invalid", rule)

    return read


def _unsaid(text: str, found: re.Match[str]) -> bool:
    """Whether a date without a year comes round every year, or is no date: 每年3月, 第3月, 三月 alone."""
    if forms.RECURRING.search(text[max(0, found.start() - 16) : found.start()]):
        return True
    return bool(forms.LONE_MONTH.match(found[0]))


def _mention(span: Span, canonical: str, kind: str, rule: str) -> Mention:
    confidence = 0.5 if kind in ("invalid", "yearless", "ambiguous") else 0.95
    return Mention(span, MentionType.PERIOD, canonical, kind, f"period.{rule}", confidence)


def _plan(text: str, found: re.Match[str], _: YearContext, rule: str) -> Mention | None:
    """“十四五”时期 with its quotation marks; 十四五 alone without them. A plan's own name (“十四五”规划) is none."""
    nth, tail = found["nth"], found["tail"] or ""
    quoted = bool(found["open"] and found["close"])
    if (nth in _NEVER_ALONE and not quoted) or (not tail and _names_a_plan(text, found)):
        return None
    if not quoted and forms.PLAIN_NUMBER.match(text, max(0, found.start() - 1)):
        return None
    first, last = five_year_plan(integer(nth) or 0)
    named = part_of_year(last, "底") if "末" in tail else years(first, last)
    span = Span(found.start(), found.end()) if tail else Span(found.start("nth"), found.end("nth") + 1)
    return _mention(span, named.iso, named.granularity, rule) if named else None


def _names_a_plan(text: str, found: re.Match[str]) -> bool:
    return text.startswith(("规划", "纲要", "计划", "普法"), found.end())


def _days(found: re.Match[str], year: int) -> Days | None:
    month, day = integer(found["month"]) or 0, integer(found["day"]) or 0
    groups = found.groupdict()
    if "day2" not in groups:
        return days((year, month, day), (year, month, day))
    last_year = calendar_year(groups["year2"]) if groups["year2"] else year
    last_month = integer(groups["month2"]) or 0 if groups["month2"] else month
    return days((year, month, day), (last_year, last_month, integer(groups["day2"]) or 0))


def _months(found: re.Match[str], year: int) -> Days | None:
    month, groups = integer(found["month"]) or 0, found.groupdict()
    if "month2" not in groups:
        return months(year, month, year, month)
    last_year = calendar_year(groups["year2"]) if groups["year2"] else year
    return months(year, month, last_year, integer(groups["month2"]) or 0)


def _month_part(found: re.Match[str], year: int) -> Days | None:
    return part_of_month(year, integer(found["month"]) or 0, found["part"])


def _years(found: re.Match[str], year: int) -> Days | None:
    last = found.groupdict().get("year2")
    return years(year, calendar_year(last) if last else year)


def _year_part(found: re.Match[str], year: int) -> Days | None:
    return part_of_year(year, found["part"])


def _span_of_years(text: str, found: re.Match[str], context: YearContext, rule: str) -> Mention | None:
    """近三年: the three before the document's year; 未来三年: that and two more. None where it has no year."""
    year, count = context.document, integer(found["count"]) or 0
    if year is None or not count:
        return None
    first = year if found["side"] in ("未来", "今后") else year - count
    named = years(first, first + count - 1)
    span = Span(found.start(), found.end())
    return Mention(span, MentionType.PERIOD, named.iso, named.granularity, f"period.{rule}", 0.6) if named else None


def _decade(text: str, found: re.Match[str], _: YearContext, rule: str) -> Mention | None:
    first = 1900 + 10 * (integer(found["decade"]) or 0)
    named = years(first, first + 9)
    return _mention(Span(found.start(), found.end()), named.iso, named.granularity, rule) if named else None


_FORMS: tuple[tuple[str, re.Pattern[str], _Form], ...] = (
    ("days", forms.DAYS, _dated(_days)),
    ("day", forms.DAY, _dated(_days)),
    ("months", forms.MONTHS, _dated(_months)),
    ("month_part", forms.MONTH_PART, _dated(_month_part)),
    ("month", forms.MONTH, _dated(_months)),
    ("years", forms.YEARS, _dated(_years)),
    ("year_part", forms.YEAR_PART, _dated(_year_part)),
    ("year", forms.YEAR, _dated(_years)),
    ("numeric", forms.NUMERIC, _dated(_days)),
    ("part", forms.PART, _dated(_year_part)),
    ("relative", forms.RELATIVE, _dated(_years)),
    ("plan", forms.PLAN, _plan),
    ("span_of_years", forms.SPAN_OF_YEARS, _span_of_years),
    ("decade", forms.CENTURY, _decade),
)
