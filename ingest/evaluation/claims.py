"""Comparing what the gold claims with what an extraction claims.

A claim is a key and the place it is about. Claims whose keys are equal are hits; what is left over on the gold side
was missed, on the system side was made up. Scores count them and the list of errors shows them, so the two agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Item:
    """What a claim is about: a stretch of the source and the value claimed of it.

    ``known`` is true where another row already reports the cause: the mark itself has no counterpart.
    """

    start: int
    end: int
    value: str
    known: bool = False


Claim: TypeAlias = tuple[Hashable, Item]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One row over one source: how many claims agree, and the items of those that do not."""

    name: str
    hits: int
    missed: tuple[Item, ...]
    extra: tuple[Item, ...]


def compare(name: str, gold: Iterable[Claim], system: Iterable[Claim]) -> Comparison:
    """Match claims by key, one for one."""
    gold, system = list(gold), list(system)
    wanted, got = Counter(k for k, _ in gold), Counter(k for k, _ in system)
    return Comparison(name, (wanted & got).total(), _left(gold, wanted - got), _left(system, got - wanted))


def once(claims: Iterable[Claim]) -> dict[Hashable, Item]:
    """The claims with each key kept once, at its first place."""
    first: dict[Hashable, Item] = {}
    for key, item in claims:
        first.setdefault(key, item)
    return first


def _left(claims: list[Claim], surplus: Counter[Hashable]) -> tuple[Item, ...]:
    """The items of the last claims of each key that is in surplus."""
    left: list[Item] = []
    for key, item in reversed(claims):
        if surplus[key] > 0:
            surplus[key] -= 1
            left.append(item)
    return tuple(reversed(left))
