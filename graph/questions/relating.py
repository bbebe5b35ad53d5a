"""How two entities hang together: what they share, what ties them beside, and the shortest ways between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import log2
from typing import TypeAlias

from graph.errors import ParameterError
from graph.questions.build import build
from graph.questions.names import resolve_name
from graph.questions.paging import check_limit
from graph.questions.question import question
from graph.questions.rows import EntityRef, Passage
from graph.questions.wording import PARTS, shared, tied
from graph.store.base import Reader, Row

RELATIONS_LIMIT = 5
MOST_STEPS = 3
_WIDEST = 40
"""Neighbours on each side that a way of three steps is looked for between: the most particular ones."""

Way: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectTie(Passage):
    """What holds ``a`` and ``b`` together beside measures: `part_of`, `issued` (and names it), `addressed`.

    It leads from ``a`` to ``b``; the passage is the first place that says so, in one of ``documents`` documents.
    ``zh`` and ``en`` say it in words.
    """

    kind: str
    a: EntityRef
    b: EntityRef
    documents: int
    zh: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Passage):
    """A measure that ``a`` and ``b`` have a part in, the first of ``measures`` such; the passage is its text.

    ``part_a`` and ``part_b`` are lead, support, participate, implement, guide, target, program, place, figure, period.
    """

    a: EntityRef
    part_a: str
    b: EntityRef
    part_b: str
    measure_id: str
    status: str
    measures: int
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Path:
    """A way from one entity to another, each step over a measure; ``zh`` and ``en`` are its sentences together."""

    steps: tuple[Step, ...]
    zh: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """How ``a`` and ``b`` hang together. ``measures`` counts those they share; ``shared`` are the first of them.

    ``paths`` are the shortest ways between them that are longer than one step, where they share no measure.
    """

    a: EntityRef
    b: EntityRef
    measures: int
    shared: tuple[Step, ...]
    ties: tuple[DirectTie, ...]
    paths: tuple[Path, ...]


@question
def relations(store: Reader, a: str, b: str, *, steps: int = MOST_STEPS, limit: int = RELATIONS_LIMIT) -> Relations:
    """How two entities of any kind hang together, at most ``limit`` measures and ways, each in words with its quote.

    Ways go over actors and programs, at most ``steps`` measures long (1 to 3). Of ways of one length the first is over
    those that few measures speak of: what everybody has to do with explains nothing.
    """
    check_limit(limit)
    if not 1 <= steps <= MOST_STEPS:
        raise ParameterError("steps", f"{steps} is not between 1 and {MOST_STEPS}")
    one, other = resolve_name(store, a), resolve_name(store, b)
    if one.id == other.id:
        raise ParameterError("b", f"is the same as a: {one.name}")
    found = _steps(store, one, other, limit)
    ways = [] if found else _ways(store, one, other, steps)[:limit]
    return Relations(
        a=one,
        b=other,
        measures=found[0].measures if found else 0,
        shared=found,
        ties=tuple(_tie(row, one, other) for row in store.ask("ties", a=one.id, b=other.id)),
        paths=tuple(_path(store, way) for way in ways),
    )


def _steps(store: Reader, a: EntityRef, b: EntityRef, limit: int) -> tuple[Step, ...]:
    return tuple(_step(row, a, b) for row in store.ask("shared_measures", a=a.id, b=b.id, limit=limit))


def _step(row: Row, a: EntityRef, b: EntityRef) -> Step:
    part_a, part_b = (PARTS[int(row[part] or 1) - 1] for part in ("part_a", "part_b"))
    zh, en = shared(a.name, part_a, b.name, part_b, str(row["quote"]))
    measures = int(row["total"] or 0)
    return build(Step, row, a=a, b=b, part_a=part_a, part_b=part_b, measures=measures, zh=zh, en=en)


def _tie(row: Row, one: EntityRef, other: EntityRef) -> DirectTie:
    a, b = (one, other) if row["forward"] else (other, one)
    title = row["document_title"]
    zh, en = tied(str(row["kind"]), a.name, b.name, int(row["documents"] or 0), str(title) if title else None)
    return build(DirectTie, row, a=a, b=b, zh=zh, en=en)


def _path(store: Reader, way: tuple[EntityRef, ...]) -> Path:
    steps = tuple(_steps(store, a, b, 1)[0] for a, b in pairwise(way))
    return Path(steps, "；".join(step.zh for step in steps), "; ".join(step.en for step in steps))


def _ways(store: Reader, a: EntityRef, b: EntityRef, steps: int) -> list[tuple[EntityRef, ...]]:
    """The shortest ways from ``a`` to ``b`` over others, best first; none where there is none of so few steps."""
    if steps == 1:
        return []
    near_a, near_b = (_neighbours(store, end) for end in (a, b))
    known = near_a | near_b
    middles: Iterable[Way] = [(id,) for id in near_a.keys() & near_b.keys()]
    if not middles and steps > 2:
        ids, others = _particular(near_a.values()), _particular(near_b.values())
        middles = (
            [(str(row["id"]), str(row["other"])) for row in store.ask("bridges", ids=ids, others=others)]
            if ids and others
            else []
        )
    ranked = sorted(middles, key=lambda way: (sum(_crowd(known[id]) for id in way), way))
    return [(a, *(build(EntityRef, known[id]) for id in way), b) for way in ranked]


def _neighbours(store: Reader, end: EntityRef) -> dict[str, Row]:
    return {str(row["id"]): row for row in store.ask("neighbours", id=end.id)}


def _particular(rows: Iterable[Row]) -> list[str]:
    return [str(row["id"]) for row in sorted(rows, key=lambda row: (_crowd(row), str(row["id"])))[:_WIDEST]]


def _crowd(row: Row) -> float:
    """How much else an entity has to do with."""
    return log2(1 + int(row["parts"] or 0))
