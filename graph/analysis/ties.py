"""The ties between programs, as a graph: what the network, the communities and the centralities are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import networkx as nx

from graph.analysis.involvements import Involvements, Together, load_involvements
from graph.analysis.rows import ProgramCount, Quoted
from graph.analysis.strength import SIGNIFICANT, lift, surprise
from graph.questions.build import build
from graph.questions.rows import EntityRef
from graph.store.base import Reader


@dataclass(frozen=True, slots=True)
class Pair:
    """Two programs by number, the smaller first, that share more than by chance."""

    a: int
    b: int
    strength: float
    lift: float
    together: Together


@dataclass(frozen=True, slots=True)
class Ties:
    """The pairs of programs that share more than by chance, strongest first; ``chance`` counts those that do not."""

    involvements: Involvements
    pairs: tuple[Pair, ...]
    chance: int

    def graph(self) -> nx.Graph[int]:
        """A graph of them, programs by number; edges have ``weight``, the strength, and ``distance``, its inverse.

        Nodes are numbers, and they and the edges are put in by order, so that nothing depends on how texts hash.
        """
        made: nx.Graph[int] = nx.Graph()
        ordered = sorted(self.pairs, key=lambda pair: (pair.a, pair.b))
        made.add_nodes_from(sorted({end for pair in ordered for end in (pair.a, pair.b)}))
        for pair in ordered:
            made.add_edge(pair.a, pair.b, weight=pair.strength, distance=1 / pair.strength)
        return made


_MOST_KEPT = 300_000
_kept: tuple[str, Ties] | None = None


def load_ties(store: Reader) -> Ties:
    """All of a store's. Those of the graph last asked for are kept: its revision is one no other graph has."""
    global _kept  # noqa: PLW0603 — one pair, read and replaced whole
    revision = store.revision()
    if _kept is not None and _kept[0] == revision:
        return _kept[1]
    ties = ties_of(load_involvements(store))
    if revision and len(ties.pairs) <= _MOST_KEPT:
        _kept = (revision, ties)
    return ties


def ties_of(involvements: Involvements) -> Ties:
    """The ties there are in what programs share."""
    pairs = tuple(sorted(_pairs(involvements), key=lambda pair: (-pair.strength, pair.a, pair.b)))
    return Ties(involvements, pairs, len(involvements.pairs) - len(pairs))


def _pairs(counted: Involvements) -> Iterator[Pair]:
    for (a, b), together in counted.pairs.items():
        seen = (together.weight, counted.alone[a].weight, counted.alone[b].weight, counted.total)
        strength = round(surprise(*seen), 3)
        if strength >= SIGNIFICANT:
            yield Pair(a, b, strength, round(lift(*seen), 2), together)


def program_counts(store: Reader, counted: Involvements, numbers: Iterable[int]) -> dict[int, ProgramCount]:
    """The programs of these numbers, with how many measures and documents involve each."""
    listed = sorted(set(numbers))
    named = {str(row["id"]): row for row in store.ask("named", ids=[counted.ids[number] for number in listed])}
    return {
        number: build(
            ProgramCount,
            named[counted.ids[number]],
            measures=counted.alone[number].measures,
            documents=counted.alone[number].documents,
        )
        for number in listed
    }


def reference(program: ProgramCount) -> EntityRef:
    """A program by its id and name."""
    return EntityRef(id=program.id, label="Program", name=program.name)


def quoted(store: Reader, ids: Iterable[str]) -> dict[str, Quoted]:
    """The measures of these ids with their quotes, by id."""
    rows = store.ask("measures_by_id", ids=sorted(set(ids)))
    return {str(row["id"]): build(Quoted, row, measure_id=row["id"]) for row in rows}
