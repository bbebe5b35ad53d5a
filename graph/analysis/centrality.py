"""How central programs and bodies are, by three plain measures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import sqrt

import networkx as nx

from graph.analysis.rows import Central, Centrality, LeftOut
from graph.analysis.ties import load_ties
from graph.questions.build import build, check_choice
from graph.questions.paging import check_limit
from graph.questions.question import question
from graph.store.base import Reader

DEFAULT_RANKED = 20
OF = ("programs", "bodies")
SEED = 7
MOST_WAYS = 150
"""Shortest ways are counted from all nodes of a small network, and from so many of a large one."""

MOST_PAIRS = 50_000


@dataclass(frozen=True, slots=True)
class _Network:
    """A graph of nodes by number, what each id is, and how many measures and documents it has."""

    graph: nx.Graph[int]
    ids: tuple[str, ...]
    counts: Callable[[int], tuple[int, int]]
    left_out: tuple[LeftOut, ...]


@question
def centrality(store: Reader, *, of: str = "programs", limit: int = DEFAULT_RANKED) -> Centrality:
    """The most central ``programs`` or ``bodies``, by how many others each is tied to, how strongly, and how often it
    lies between others.

    Programs are tied as in the network; bodies to those they own measures with in the words of the text. Collectives
    (有关部门) are no bodies here: whoever they are stands between everybody.
    """
    check_limit(limit)
    check_choice("of", of, OF)
    made = _programs(store) if of == "programs" else _bodies(store)
    between = _between(made.graph)
    degree = {node: len(made.graph[node]) for node in made.graph}
    weight = {node: sum(made.graph.edges[node, other]["weight"] for other in made.graph[node]) for node in made.graph}
    rank = _ranks(degree, weight, between)
    nodes = sorted(made.graph, key=lambda node: (rank[node], made.ids[node]))[:limit]
    named = {str(row["id"]): row for row in store.ask("named", ids=sorted(made.ids[node] for node in nodes))}
    items = []
    for place, node in enumerate(nodes, 1):
        measures, documents = made.counts(node)
        values = {"ties": degree[node], "weight": round(weight[node], 1), "between": between[node]}
        items.append(
            build(Central, named[made.ids[node]], rank=place, measures=measures, documents=documents, **values)
        )
    left = (*made.left_out, *_left_out(made.graph, limit))
    return Centrality(of=of, items=tuple(items), total=len(made.graph), left_out=left)


def _programs(store: Reader) -> _Network:
    ties = load_ties(store)
    counted = ties.involvements
    return _Network(
        ties.graph(), counted.ids, lambda node: (counted.alone[node].measures, counted.alone[node].documents), ()
    )


def _bodies(store: Reader) -> _Network:
    """Bodies tied by the measures they own together, weighing their square root: a hundred are not ten times ten."""
    rows = store.ask("owner_pairs", limit=MOST_PAIRS)
    ids = tuple(sorted({str(row[end]) for row in rows for end in ("actor_a", "actor_b")}))
    numbers = {id: number for number, id in enumerate(ids)}
    totals = {str(row["actor_id"]): row for row in store.ask("actor_totals", ids=list(ids))}
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(ids)))
    for row in sorted(rows, key=lambda row: (str(row["actor_a"]), str(row["actor_b"]))):
        weight = sqrt(int(row["measures"] or 0))
        graph.add_edge(numbers[str(row["actor_a"])], numbers[str(row["actor_b"])], weight=weight, distance=1 / weight)
    why = f"fewer measures than the {MOST_PAIRS:,} pairs counted"
    cut = (LeftOut(what="pairs of bodies", number=1, why=why),) if len(rows) == MOST_PAIRS else ()

    def counts(node: int) -> tuple[int, int]:
        row = totals[ids[node]]
        return int(row["measures"] or 0), int(row["documents"] or 0)

    return _Network(graph, ids, counts, cut)


def _between(graph: nx.Graph[int]) -> Mapping[int, float]:
    ways = None if len(graph) <= MOST_WAYS else MOST_WAYS
    found = nx.betweenness_centrality(graph, k=ways, weight="distance", seed=SEED)
    return {node: round(float(share), 4) for node, share in found.items()}


def _ranks(*measures: Mapping[int, float]) -> Mapping[int, float]:
    """The mean of each node's ranks; equal values have the best of their ranks."""
    found: dict[int, float] = dict.fromkeys(measures[0], 0.0)
    for values in measures:
        ordered = sorted(values.values(), reverse=True)
        places: dict[float, int] = {}
        for place, value in enumerate(ordered):
            places.setdefault(value, place)
        for node, value in values.items():
            found[node] += places[value] / len(measures)
    return found


def _left_out(graph: nx.Graph[int], limit: int) -> Iterator[LeftOut]:
    if len(graph) > limit:
        yield LeftOut(what="less central ones", number=len(graph) - limit, why=f"only {limit} were asked for")
    if len(graph) > MOST_WAYS:
        why = f"between is estimated from the ways of {MOST_WAYS} of {len(graph):,}"
        yield LeftOut(what="starts of ways", number=len(graph) - MOST_WAYS, why=why)
