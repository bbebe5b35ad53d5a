"""The bodies two programs share.

A body counts by its weight, the less the more it owns in all: that two programs share an office of their own says
more than that both are the State Council's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log2, sqrt

from graph.analysis.rows import SharedOwner
from graph.store.base import Reader

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Owners:
    """Measures by program id and actor id, and the name and weight of each actor."""

    measures: Mapping[str, Mapping[str, int]]
    names: Mapping[str, str]
    weights: Mapping[str, float]

    def of(self, program: str) -> Mapping[str, int]:
        """The actors of a program and how many of its measures each owns."""
        return self.measures.get(program, {})

    def shared(self, a: str, b: str) -> tuple[SharedOwner, ...]:
        """The bodies of both programs, those of most weight and measures first."""
        ofa, ofb = self.of(a), self.of(b)
        both = sorted(
            ofa.keys() & ofb.keys(),
            key=lambda actor: (-self.weights[actor] * log2(1 + min(ofa[actor], ofb[actor])), actor),
        )
        return tuple(SharedOwner(actor_id=x, actor=self.names[x], measures_a=ofa[x], measures_b=ofb[x]) for x in both)

    def likeness(self, a: str, b: str) -> float:
        """How like the owners of two programs are: the cosine of their weighted measures, 0 to 1."""
        one, other = self._vector(a), self._vector(b)
        product = sum(one[actor] * other[actor] for actor in sorted(one.keys() & other.keys()))
        return round(product / (_length(one) * _length(other)), 3) if product else 0.0

    def _vector(self, program: str) -> dict[str, float]:
        return {actor: self.weights[actor] * log2(1 + count) for actor, count in self.of(program).items()}


def _length(vector: Mapping[str, float]) -> float:
    return sqrt(sum(vector[actor] ** 2 for actor in sorted(vector)))


def load_owners(store: Reader, programs: Iterable[str], *, stated: bool = False) -> Owners:
    """The owners of these programs; ``stated``: only those the text names."""
    measures: dict[str, dict[str, int]] = defaultdict(dict)
    names: dict[str, str] = {}
    for row in store.ask("program_owners", ids=sorted(set(programs)), stated=1 if stated else None):
        measures[str(row["program_id"])][str(row["actor_id"])] = int(row["measures"] or 0)
        names[str(row["actor_id"])] = str(row["actor"])
    totals = {str(row["actor_id"]): int(row["measures"] or 0) for row in store.ask("actor_totals", ids=sorted(names))}
    return Owners(measures, names, {actor: 1 / log2(2 + totals[actor]) for actor in names})
