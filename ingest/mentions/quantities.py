"""What a figure says: comparator, number and unit at a position of a text. Whether it counts is for ``metrics``."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.lexicon.units import Unit, units
from ingest.numerals import magnitude, parse, plain
from ingest.patterns.metrics import AFTER, AMOUNT, FLOOR_AND_CEILING, FRACTION, MORE, RANGE

_SIGNS = {"ge": ">=", "le": "<=", "gt": ">", "lt": "<", "about": "~", "cap": "<="}
_PER = {"百分之": ("%", Decimal(1)), "千分之": ("‰", Decimal(1)), "万分之": ("%", Decimal("0.01"))}
_NONE = Unit("", "", "bound")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: where it stands, what it says and how it is written.

    ``number`` is in plain digits (``16-24`` for a range, ``2/3`` for a fraction); ``sign`` is empty where no comparator
    is written; ``low`` is the value the filters look at.
    """

    start: int
    end: int
    unit_end: int
    number: str
    low: Decimal
    unit: Unit
    arabic: bool
    sign: str = ""
    ranged: bool = False
    big: bool = False

    @property
    def canonical(self) -> str:
        return f"{self.sign or '='}|{self.number}|{self.unit.name}"


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number as written: its value, the unit that 百分之 brings, and the end of number, 余 and unit."""

    written: str
    value: Decimal
    number: str
    arabic: bool
    unit: Unit
    unit_end: int
    sign: str
    big: bool


def read(text: str, found: re.Match[str], limit: int) -> Quantity | None:
    """The quantity that ``FIGURE`` found, with its range, unit and comparators; None where the number is vague.

    最高 makes the number a ceiling, and is part of the figure as every comparator is.
    """
    first = _amount(text, found, limit)
    if first is None:
        return None
    start = found.start("per") if found["per"] else found.start(first_group(found))
    whole = _ranged(text, start, first, limit) or _single(start, first)
    before = _sign(found)
    after = AFTER.match(text, whole.end, limit) if whole.unit.name or not whole.ranged else None
    if after and after["inside"] and whole.unit.kind not in ("time", "length"):
        after = None
    sign = before or (_sign(after) if after else "") or whole.sign
    begins = found.start() if before else start
    return replace(whole, start=begins, end=after.end() if after else whole.end, sign=sign)


def first_group(found: re.Match[str]) -> str:
    """Which script the number is in: the group of ``FIGURE`` that matched."""
    return "arabic" if found["arabic"] else "chinese"


def _sign(found: re.Match[str]) -> str:
    groups = found.groupdict()
    return next((sign for name, sign in _SIGNS.items() if groups.get(name)), "<=" if groups.get("inside") else "")


def _amount(text: str, found: re.Match[str], limit: int) -> _Amount | None:
    written = found[first_group(found)]
    fraction = FRACTION.match(written)
    value = parse(fraction[2]) if fraction else parse(written)
    if value is None:
        return None
    number, end, sign = plain(value), found.end(), ""
    if fraction:
        below = parse(fraction[1])
        return _Amount(written, value, f"{number}/{plain(below)}", False, _NONE, end, "", False) if below else None
    if found["per"]:
        name, factor = _PER[found["per"]]
        return _Amount(written, value, plain(value * factor), False, Unit(name, "share", "always"), end, "", False)
    big = written[-1] in "万亿"
    if more := MORE.match(text, end, limit):
        value, end = value * magnitude(more["big"]), more.end()
        number, sign, big = plain(value), ">" if more["gt"] else "~", big or bool(more["big"])
    unit, end = _unit(text, end)
    if unit.kind in ("time", "share") and unit.name != "%" and text[end : end + 1] == "半":
        number, end = plain(value + Decimal("0.5")), end + 1
    return _Amount(written, value, number, bool(found["arabic"]), unit, end, sign, big)


def _unit(text: str, position: int) -> tuple[Unit, int]:
    gap = position + 1 if text[position : position + 1] in (" ", "\u3000") else position
    return units().at(text, gap) or (_NONE, position)


def _single(start: int, a: _Amount) -> Quantity:
    return Quantity(start, a.unit_end, a.unit_end, a.number, a.value, a.unit, a.arabic, a.sign, big=a.big)


def _ranged(text: str, start: int, first: _Amount, limit: int) -> Quantity | None:
    """16-24岁, 10%至15%, 3倍以上5倍以下: one quantity with two ends."""
    between = FLOOR_AND_CEILING.match(text, first.unit_end, limit) if first.unit.name or first.big else None
    bounded = between is not None
    between = between or RANGE.match(text, first.unit_end, limit)
    second_found = AMOUNT.match(text, between.end(), limit) if between else None
    second = _amount(text, second_found, limit) if second_found else None
    if second is None or (first.unit.name or second.unit.name) != second.unit.name:
        return None
    if not second.unit.name and not bounded:
        return None
    end = second.unit_end
    if bounded:
        ceiling = AFTER.match(text, end, limit)
        if ceiling is None or not ceiling["le"]:
            return None
        end = ceiling.end()
    low = _shared(first, second)
    number = f"{plain(low)}-{plain(second.value)}"
    return Quantity(start, end, second.unit_end, number, low, second.unit, second.arabic, "", ranged=True)


def _shared(first: _Amount, second: _Amount) -> Decimal:
    """The low end; in 5—10亿元 the first number shares the 亿 of the second."""
    big = re.search("[百千万亿]+$", second.written)
    if first.unit.name or not big or re.search("[百千万亿]$", first.written):
        return first.value
    shared = first.value * magnitude(big[0])
    return shared if shared < second.value else first.value
