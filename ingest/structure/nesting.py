"""Which section is inside which: by the rank of their labels, and by the numbers that go on or begin again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ingest.structure.labels import RANKS, Unit

_LOOK_AHEAD = 200
_OVER_ORDINALS = 3.5
_BOX = RANKS["circled"] + 0.5


def nest(found: Sequence[Unit], stops: Sequence[int] = ()) -> list[int | None]:
    """For each unit the index of the one it is inside, None at the top. Nothing goes over an offset in ``stops``."""
    borders = sorted(stops)
    parents: list[int | None] = []
    open_: list[int] = []
    ranks = [RANKS.get(unit.level, 0.0) for unit in found]
    for i, unit in enumerate(found):
        if open_ and bisect_right(borders, unit.start) > bisect_right(borders, found[open_[0]].start):
            open_.clear()
        if unit.level == "heading":
            ranks[i] = _heading_rank(found, ranks, open_, i)
        del open_[_place(found, ranks, open_, i) :]
        parents.append(open_[-1] if open_ else None)
        open_.append(i)
    return parents


def _place(found: Sequence[Unit], ranks: Sequence[float], open_: Sequence[int], index: int) -> int:
    """How many of the open units stay open around this one."""
    unit = found[index]
    if unit.value == 1 and open_ and (found[open_[-1]].is_box or _interrupts(found, open_[-1], index)):
        return len(open_)
    fellows = [k for k, i in enumerate(open_) if found[i].level == unit.level != "heading"]
    if fellows:
        return next((k for k in reversed(fellows) if unit.follows(found[open_[k]])), fellows[0])
    keep = len(open_)
    while keep and ranks[open_[keep - 1]] >= ranks[index]:
        keep -= 1
    return keep


def _interrupts(found: Sequence[Unit], around: int, index: int) -> bool:
    """True for the first of a higher kind inside a unit whose own sequence goes on after it: 1.（一）（二）2."""
    outer, unit = found[around], found[index]
    if outer.level in ("heading", unit.level) or not outer.value or RANKS[outer.level] < RANKS[unit.level]:
        return False
    for later in found[index + 1 : index + _LOOK_AHEAD]:
        if later.level == outer.level:
            return later.follows(outer)
        if later.level == unit.level and later.value == 1:
            return False
    return False


def _heading_rank(found: Sequence[Unit], ranks: Sequence[float], open_: Sequence[int], index: int) -> float:
    """A heading over a sequence that begins stands above it; inside one that goes on it is part of the unit before."""
    if found[index].is_box:
        return _BOX
    following = next((u for u in found[index + 1 : index + _LOOK_AHEAD] if u.level != "heading"), None)
    if following is None:
        return min((ranks[i] for i in open_ if found[i].level == "heading"), default=RANKS["ordinal"] + 0.5)
    if following.value == 1 and following.level == "ordinal":
        return _OVER_ORDINALS
    goes_on = following.value > 1 and any(found[i].level == following.level for i in open_)
    return RANKS[following.level] + (0.5 if goes_on else -0.5)
