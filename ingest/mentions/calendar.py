"""The days a date names: year, month, quarter and half as ISO ``start/end``; a day that no calendar has is none."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}


@dataclass(frozen=True, slots=True)
class Days:
    """From the first to the last day, and how fine the date is: day, month, quarter, year, years or other."""

    first: date
    last: date
    granularity: str

    @property
    def iso(self) -> str:
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


def days(first: tuple[int, int, int], last: tuple[int, int, int]) -> Days | None:
    """From one day to another; None where one of them is in no calendar (9月31日) or they run backwards."""
    try:
        start, end = date(*first), date(*last)
    except ValueError:
        return None
    return Days(start, end, "day") if start <= end else None


def months(year: int, month: int, last_year: int, last_month: int) -> Days | None:
    """From the first day of one month to the last of another."""
    if not (1 <= month <= 12 and 1 <= last_month <= 12):
        return None
    found = days((year, month, 1), (last_year, last_month, last_day(last_year, last_month)))
    return Days(found.first, found.last, "month") if found else None


def years(first: int, last: int) -> Days | None:
    """Whole years."""
    found = days((first, 1, 1), (last, 12, 31))
    return Days(found.first, found.last, "year" if first == last else "years") if found else None


def part_of_month(year: int, month: int, part: str) -> Days | None:
    """上旬, 中旬, 下旬, 初 (the first ten days), 底 and 末 (the last day)."""
    if not 1 <= month <= 12:
        return None
    end = last_day(year, month)
    first, last = {"上旬": (1, 10), "初": (1, 10), "中旬": (11, 20), "下旬": (21, end)}.get(part, (end, end))
    return Days(date(year, month, first), date(year, month, last), "day" if first == last else "other")


def part_of_year(year: int, part: str) -> Days:
    """上半年, 第一季度, 三季度末, 前三季度, 年初 (January), 年中 (the end of June), 年底 and 年末 (the last day)."""
    named, ends, _ = part.partition("季度")
    if ends and not part.startswith("前"):
        quarter = _QUARTERS.get(named[-1]) or int(named[-1])
        if part[-1] in "底末":
            return _day(date(year, quarter * 3, last_day(year, quarter * 3)))
        return _months_of(year, quarter * 3 - 2, quarter * 3, "quarter")
    halves = {"上半年": (1, 6), "下半年": (7, 12), "前三季度": (1, 9), "初": (1, 1)}.get(part.removeprefix("年"))
    if halves:
        return _months_of(year, halves[0], halves[1], "month" if halves[1] == 1 else "other")
    return _day(date(year, 6, 30) if part.endswith("中") else date(year, 12, 31))


def five_year_plan(ordinal: int) -> tuple[int, int]:
    """The first and the last year of a five-year plan: 14 → 2021, 2025."""
    first = 1966 + 5 * (ordinal - 3)
    return first, first + 4


def last_day(year: int, month: int) -> int:
    """The number of the month's last day."""
    return calendar.monthrange(year, month)[1]


def _day(day: date) -> Days:
    return Days(day, day, "day")


def _months_of(year: int, first: int, last: int, granularity: str) -> Days:
    return Days(date(year, first, 1), date(year, last, last_day(year, last)), granularity)
