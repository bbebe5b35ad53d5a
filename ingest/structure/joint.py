"""How many bodies issue a document together, where the text names only some: 某某委等部门, 某某部等五部门."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.numerals import integer
from ingest.patterns import structure as wording


@dataclass(frozen=True, slots=True)
class Joint:
    """A joint issue: at least so many bodies, and exactly how many where that is said.

    A list that ends in 等部门 is open: at least one more than it names, and no more is known.
    """

    least: int
    exact: int | None


def others(title: str, named: int, *, joint: bool) -> Joint | None:
    """What a title (甲委等部门关于…, 甲部等五部门关于…) or a 联 in the number says; None where one body issues alone.

    ``named`` are the bodies known, ``joint`` says that the number is that of a joint issue.
    """
    found = wording.AND_OTHERS.search(title)
    if found is None:
        return None if named < 2 and not joint else Joint(max(named, 2), named if named > 1 else None)
    counted = integer(found["count"]) if found["count"] else None
    return Joint(counted or named + 1, counted)
