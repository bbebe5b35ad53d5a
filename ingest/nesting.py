"""Which section is inside which: by the rank of their labels, and by the numbers that go on or begin again."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.labels import RANKS, Unit

_BOX = 9.5


def nest(found: Sequence[Unit], stops: Sequence[int] = ()) -> list[int | None]:
    """For each unit the index of the one it is inside, None at the top."""
    parents: list[int | None] = []
    open_: list[int] = []
    ranks = [RANKS.get(unit.level, 0.0) for unit in found]
    borders = sorted(stops)
    for i, unit in enumerate(found):
        if borders and unit.start >= borders[0]:
            borders.pop(0)
            open_.clear()
        if unit.level == "heading":
            ranks[i] = _heading_rank(found, ranks, open_, i)
        keep = _place(found, ranks, open_, i)
        del open_[keep:]
        parents.append(open_[-1] if open_ else None)
        open_.append(i)
    return parents


def _place(found: Sequence[Unit], ranks: Sequence[float], open_: Sequence[int], index: int) -> int:
    """How many of the open units stay open around this one."""
    unit = found[index]
    fellows = [k for k, i in enumerate(open_) if found[i].level == unit.level != "heading"]
    if fellows and not (unit.value == 1 and found[open_[-1]].is_box):
        return next((k for k in reversed(fellows) if unit.follows(found[open_[k]])), fellows[0])
    if fellows:
        return len(open_)
    if unit.value == 1 and open_ and _interrupts(found, open_[-1], index):
        return len(open_)
    keep = len(open_)
    while keep and ranks[open_[keep - 1]] >= ranks[index]:
        keep -= 1
    return keep


def _interrupts(found: Sequence[Unit], around: int, index: int) -> bool:
    """True for the first of a sequence of higher rank inside a unit whose own sequence goes on after it: 1.（一）（二）2."""
    outer, unit = found[around], found[index]
    if outer.level in ("heading", unit.level) or outer.value == 0 or RANKS[outer.level] < RANKS[unit.level]:
        return False
    for later in found[index + 1 :]:
        if later.level == outer.level:
            return later.value == outer.value + 1
        if later.level == unit.level and later.value == 1:
            return False
    return False


def _heading_rank(found: Sequence[Unit], ranks: Sequence[float], open_: Sequence[int], index: int) -> float:
    """A heading over a sequence that begins stands above it; inside one that goes on it is part of the unit before."""
    if found[index].is_box:
        return _BOX
    following = next((u for u in found[index + 1 :] if u.level != "heading"), None)
    if following is None:
        return min((ranks[i] for i in open_ if found[i].level == "heading"), default=RANKS["ordinal"] + 0.5)
    if following.value == 1 or following.level == "annex":
        return 3.5 if following.level == "ordinal" else RANKS[following.level] - 0.5
    fellow = next((i for i in open_ if found[i].level == following.level), None)
    return RANKS[following.level] + 0.5 if fellow is not None else RANKS[following.level] - 0.5
