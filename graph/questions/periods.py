"""Dates and spans of dates as people write them in a filter: 2021, 2021年3月, 2021-01-01/2021-06-30."""

from __future__ import annotations

import calendar
import re

from graph.errors import AmbiguousNameError, NotFoundError, ParameterError, UnknownNameError
from graph.questions.names import resolve_name
from graph.store.base import Reader

FIRST, LAST = "0001-01-01", "9999-12-31"

_DATE = re.compile(r"(\d{4})(?:年|-(?=\d)|$)(?:(\d{1,2})(?:月|-(?=\d)|$)(?:(\d{1,2})日?)?)?")
_YEAR = re.compile(r"([0-9]{4})年?")
_BETWEEN = re.compile(r"[/—–~至到]+")


def date_span(text: str) -> tuple[str, str] | None:
    """First and last day, ISO 8601, of what ``text`` names; None where it names no date.

    >>> date_span("2021年2月")
    ('2021-02-01', '2021-02-28')
    >>> date_span("2021/")
    ('2021-01-01', '9999-12-31')
    """
    start, *rest = _BETWEEN.split("".join(text.split()), maxsplit=1)
    if not rest:
        return _days(start)
    first = _days(start) if start else (FIRST, FIRST)
    last = _days(rest[0]) if rest[0] else (LAST, LAST)
    if not (start or rest[0]) or first is None or last is None or first[0] > last[1]:
        return None
    return first[0], last[1]


def period_span(store: Reader, parameter: str, text: str | None) -> tuple[str | None, str | None]:
    """First and last day of a filter, null where there is none: a date, or a period the graph knows (“十四五”).

    ParameterError where it is neither.
    """
    if text is None:
        return None, None
    if span := date_span(text):
        return span
    try:
        (row,) = store.ask("entity_properties", id=resolve_name(store, text, "Period").id)
    except (UnknownNameError, AmbiguousNameError, NotFoundError) as error:
        reason = f"{text!r} is no date or period: write 2021, 2021-03, 2021-03-05 or 2021-01-01/2021-06-30"
        raise ParameterError(parameter, reason) from error
    return str(row["start"] or FIRST), str(row["end"] or LAST)


def check_year(text: str | None) -> str | None:
    """A year of four digits (``2021``, ``2021年``) as the four digits, null for null, else ParameterError."""
    if text is None:
        return None
    if (found := _YEAR.fullmatch(text.strip())) is None:
        raise ParameterError("year", f"{text!r} is no year: write 2021")
    return found[1]


def _days(text: str) -> tuple[str, str] | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if not year or month == 0 or (month or 1) > 12:
        return None
    last = calendar.monthrange(year, month or 12)[1]
    if day is not None and not 1 <= day <= last:
        return None
    start = f"{year:04}-{month or 1:02}-{day or 1:02}"
    return start, f"{year:04}-{month or 12:02}-{day or last:02}"
