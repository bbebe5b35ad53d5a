"""The communities the programs fall into, named by their most characteristic programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import networkx as nx

from graph.analysis.fields import foremost_of, holdings, totals
from graph.analysis.rows import Communities, Community, LeftOut
from graph.analysis.ties import Pair, Ties, load_ties, program_counts, quoted
from graph.questions.paging import check_limit
from graph.questions.question import question
from graph.store.base import Reader

DEFAULT_COMMUNITIES = 10
SEED = 7
SMALLEST = 3
"""A community has at least so many programs; two that are tied to each other alone are a tie."""

NAMED_BY = 3
BODIES = 5
QUOTES = 2


@dataclass(frozen=True, slots=True)
class Partition:
    """A graph's communities, each with its programs by number, the most characteristic first; largest first."""

    graph: nx.Graph[int]
    members: tuple[tuple[int, ...], ...]
    modularity: float

    def of(self, number: int) -> tuple[int, ...]:
        """The community of a program; the program alone where it is in none."""
        return next((members for members in self.members if number in members), (number,))


def partition(ties: Ties) -> Partition:
    """The communities by Louvain's method, always the same for the same ties.

    A program is the more characteristic the stronger its ties inside and the larger their part of all its ties.
    """
    graph = ties.graph()
    if not graph:
        return Partition(graph, (), 0.0)
    found = [sorted(members) for members in nx.community.louvain_communities(graph, weight="weight", seed=SEED)]
    modularity = nx.community.modularity(graph, [set(members) for members in sorted(found)], weight="weight")
    ranked = (tuple(_ranked(graph, members)) for members in found)
    ordered = sorted(ranked, key=lambda members: (-len(members), members))
    return Partition(graph, tuple(ordered), round(float(modularity), 3))


def _ranked(graph: nx.Graph[int], members: Sequence[int]) -> list[int]:
    inside = _degrees(graph.subgraph(members))
    whole = {member: sum(graph.edges[member, other]["weight"] for other in graph[member]) for member in members}
    return sorted(members, key=lambda member: (-round(inside[member] ** 2 / whole[member], 6), member))


def _degrees(graph: nx.Graph[int]) -> Mapping[int, float]:
    return {node: sum(graph.edges[node, other]["weight"] for other in graph[node]) for node in graph}


@question
def communities(store: Reader, *, limit: int = DEFAULT_COMMUNITIES, programs: int = 12) -> Communities:
    """The communities of programs, largest first, each with its ``programs`` most characteristic, the bodies it is
    most about, and the measures behind its strongest ties.
    """
    check_limit(limit)
    ties = load_ties(store)
    counted = ties.involvements
    parted = partition(ties)
    large = [members for members in parted.members if len(members) >= SMALLEST]
    chosen = large[:limit]
    listed = program_counts(store, counted, (number for members in chosen for number in members))
    fields = [holdings(store, (counted.ids[number] for number in members)) for members in chosen]
    owned = totals(store, {id for held in fields for id in held})
    strengths = _strengths(ties, chosen)
    evidence = [list(dict.fromkeys(pair.together.evidence[0] for pair in each.inner))[:QUOTES] for each in strengths]
    found = quoted(store, (id for ids in evidence for id in ids))
    shown = tuple(
        Community(
            name="、".join(listed[number].name for number in members[:NAMED_BY]),
            size=len(members),
            strength=round(within.strength, 1),
            inside=round(within.strength / (within.strength + within.outer), 3),
            programs=tuple(listed[number] for number in members[:programs]),
            bodies=foremost_of(held, owned, BODIES),
            evidence=tuple(found[id] for id in ids),
        )
        for members, held, within, ids in zip(chosen, fields, strengths, evidence, strict=True)
    )
    left = tuple(_left_out(ties, parted, large, limit))
    return Communities(communities=shown, total=len(large), modularity=parted.modularity, left_out=left)


@dataclass(slots=True)
class _Within:
    """The ties inside a community, strongest first, their strength, and that of the ties that lead out."""

    inner: list[Pair] = field(default_factory=list)
    strength: float = 0.0
    outer: float = 0.0


def _strengths(ties: Ties, chosen: Sequence[tuple[int, ...]]) -> list[_Within]:
    home = {number: at for at, members in enumerate(chosen) for number in members}
    found = [_Within() for _ in chosen]
    for pair in ties.pairs:
        a, b = home.get(pair.a), home.get(pair.b)
        if a is not None and a == b:
            found[a].inner.append(pair)
            found[a].strength += pair.strength
            continue
        for at in (a, b):
            if at is not None:
                found[at].outer += pair.strength
    return found


def _left_out(ties: Ties, parted: Partition, large: Sequence[tuple[int, ...]], limit: int) -> Iterator[LeftOut]:
    if len(large) > limit:
        yield LeftOut(what="communities", number=len(large) - limit, why=f"smaller than the {limit} shown")
    if small := sum(len(members) for members in parted.members if len(members) < SMALLEST):
        yield LeftOut(what="programs", number=small, why=f"in communities of fewer than {SMALLEST}")
    if loose := len(ties.involvements.ids) - parted.graph.number_of_nodes():
        yield LeftOut(what="programs", number=loose, why="tied to no other beyond chance")
