"""How one program leads to another over those they share measures with."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import networkx as nx

from graph.questions import Link, link, resolve_name
from graph.store.base import Row, Store

MOST_LINKS = 20_000


def shared_measures(rows: Iterable[Row]) -> nx.Graph[str]:
    """A graph of the rows of the query ``program_pairs``: nodes are program ids, edges have ``distance``, the smaller
    the more measures the two share.
    """
    graph: nx.Graph[str] = nx.Graph()
    for row in rows:
        graph.add_edge(str(row["program_a"]), str(row["program_b"]), distance=1 / int(row["measures"] or 1))
    return graph


def chain(store: Store, program_a: str, program_b: str) -> tuple[Link, ...]:
    """How one program leads to another: the links on the shortest way between them, each with its measures.

    Empty where there is no way over the `MOST_LINKS` strongest links. Of two ways with as many steps, the one whose
    links share more measures.
    """
    a, b = resolve_name(store, program_a, "Program"), resolve_name(store, program_b, "Program")
    graph = shared_measures(store.ask("program_pairs", least=1, limit=MOST_LINKS))
    if a.id not in graph or b.id not in graph or not nx.has_path(graph, a.id, b.id):
        return ()
    ways = nx.all_shortest_paths(graph, a.id, b.id)
    way = min(ways, key=lambda way: (sum(graph.edges[step]["distance"] for step in pairwise(way)), way))
    return tuple(link(store, one, other) for one, other in pairwise(way))
