"""A figure promised and the same quantity reported: what the pair is, and what it comes to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.questions.quantities import Quantity
from graph.questions.rows import EntityRef, Figure, PeriodRef

_ABOUT = 0.05
"""How far off a figure that is said to be about so much may be."""
_BETTER_LOW = re.compile(r"失业|能耗|排放|事故|死亡|不良率|浓度|电能[利使]用效率|资费|成本|时[限间]|债务|赤字|负债")
_MORE, _LESS = (">", ">="), ("<", "<=")


class Verdict(StrEnum):
    """Whether what was promised was reached; ``open`` where the two figures do not say."""

    MET = "met"
    NOT_MET = "not_met"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePair:
    """The same quantity as a target and as reported, both with their quote.

    ``quantity`` is the noun both figures are said of, ``sense`` how: a ``level`` reached, a ``rise`` or ``fall`` by so
    much, so many ``new`` ones, or a ``number`` of them made. ``owners`` own both measures; ``programs`` are in both.
    ``reason`` says why the ``verdict`` is what it is; ``matched_by`` why the two are taken for the same quantity.
    """

    quantity: str
    sense: str
    unit: str
    target: Figure
    actual: Figure
    target_period: PeriodRef | None
    actual_period: PeriodRef | None
    owners: tuple[EntityRef, ...]
    programs: tuple[EntityRef, ...]
    verdict: str
    reason: str
    matched_by: str


def only_period(figure: Figure) -> PeriodRef | None:
    """The period a figure is of, where its measure has just one."""
    return figure.periods[0] if len({period.id for period in figure.periods}) == 1 else None


def best(target: Figure, actuals: Sequence[Figure]) -> Figure:
    """Of several reports the one for the target's own period, else the latest."""
    return max(actuals, key=lambda actual: (_same_period(target, actual), _end(actual), actual.issued_on or ""))


def judge(quantity: Quantity, target: Figure, actual: Figure) -> tuple[Verdict, str]:
    """Whether a target was met, and why that is said or can't be."""
    promised, reported = only_period(target), only_period(actual)
    if promised is None or reported is None:
        return Verdict.OPEN, f"the {'target' if promised is None else 'report'} names no one period"
    if quantity.sense != "level" and not _same_period(target, actual):
        return Verdict.OPEN, f"the target is for {_name(promised)}, the report for {_name(reported)}"
    if _end(actual) < _end(target):
        return Verdict.OPEN, f"{actual.quote} is of {_name(reported)}, before {_name(promised)} has ended"
    reached = _reached(quantity, target, actual)
    if reached is None:
        return Verdict.OPEN, f"{actual.quote} may be more or less than {target.quote}"
    verdict, words = (Verdict.MET, "reaches") if reached else (Verdict.NOT_MET, "does not reach")
    return verdict, f"{actual.quote} in {_name(reported)} {words} {target.quote} for {_name(promised)}"


def _reached(quantity: Quantity, target: Figure, actual: Figure) -> bool | None:
    """Whether the figure is at least (or, for a ceiling, at most) what was promised; None where it may be either."""
    wanted, found = target.value, actual.value
    if wanted is None or found is None:
        return None
    if "~" in (target.comparator, actual.comparator) and abs(found - wanted) <= abs(wanted) * _ABOUT:
        return True
    if _is_ceiling(target) or (quantity.sense == "level" and _BETTER_LOW.search(quantity.noun)):
        unsure = actual.comparator in (_MORE if found <= wanted else _LESS)
        return None if unsure else found <= wanted
    unsure = actual.comparator in (_LESS if found >= wanted else _MORE)
    return None if unsure else found >= wanted


def _is_ceiling(figure: Figure) -> bool:
    return figure.comparator in _LESS


def _same_period(target: Figure, actual: Figure) -> bool:
    promised, reported = only_period(target), only_period(actual)
    return bool(promised and reported and (promised.start, promised.end) == (reported.start, reported.end))


def _end(figure: Figure) -> str:
    period = only_period(figure)
    return (period.end or "") if period else ""


def _name(period: PeriodRef) -> str:
    start, end = period.start or "", period.end or ""
    if start[5:] == "01-01" and end[5:] == "12-31":
        return start[:4] if start[:4] == end[:4] else f"{start[:4]}–{end[:4]}"
    return start if start == end else f"{start or '…'}–{end or '…'}"
