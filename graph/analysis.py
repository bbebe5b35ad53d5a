"""How programs hang together beyond one step: a network made of query rows, and what can be read off it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

from graph.questions import EntityRef, Link, link, resolve_name
from graph.store.base import Row, Store

MOST_LINKS = 20_000


def network(rows: Iterable[Row]) -> nx.Graph[str]:
    """A graph of the rows of the query ``program_pairs``: nodes are program ids with their ``name``, edges have
    ``measures``, how many two programs share, and ``distance``, the smaller the more they share.
    """
    graph: nx.Graph[str] = nx.Graph()
    for row in rows:
        a, b, shared = str(row["program_a"]), str(row["program_b"]), int(row["measures"] or 0)
        graph.add_node(a, name=row["name_a"])
        graph.add_node(b, name=row["name_b"])
        graph.add_edge(a, b, measures=shared, distance=1 / shared)
    return graph


def program_network(store: Store, *, least: int = 1, limit: int = MOST_LINKS) -> nx.Graph[str]:
    """The `network` of all programs that share at least ``least`` measures, of the ``limit`` strongest links."""
    return network(store.ask("program_pairs", least=least, limit=limit))


def chain(store: Store, program_a: str, program_b: str) -> tuple[Link, ...]:
    """How one program leads to another: the links on the shortest way between them, each with its measures.

    Empty where there is no way. Of two ways with as many steps, the one whose links share more measures.
    """
    a, b = resolve_name(store, program_a, "Program"), resolve_name(store, program_b, "Program")
    graph = program_network(store)
    if a.id not in graph or b.id not in graph or not nx.has_path(graph, a.id, b.id):
        return ()
    ways = nx.all_shortest_paths(graph, a.id, b.id)
    way = min(ways, key=lambda way: (sum(graph.edges[step]["distance"] for step in pairwise(way)), way))
    return tuple(link(store, one, other) for one, other in pairwise(way))


@dataclass(frozen=True, slots=True)
class Group:
    """Programs that share more with one another than with others, the most linked first."""

    programs: tuple[EntityRef, ...]
    measures: int


def groups(graph: nx.Graph[str]) -> tuple[Group, ...]:
    """The groups a network falls into, the largest first; ``measures`` counts the links' within each."""
    if not graph:
        return ()
    found = nx.community.greedy_modularity_communities(_in_order(graph), weight="measures")
    listed = [_group(graph, sorted(members)) for members in found]
    return tuple(sorted(listed, key=lambda group: (-len(group.programs), -group.measures, group.programs[0].id)))


def _in_order(graph: nx.Graph[str]) -> nx.Graph[str]:
    """The same graph with nodes and edges added in order of id: what comes out depends on nothing else."""
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(graph))
    ordered.add_edges_from(sorted((min(edge[:2]), max(edge[:2]), edge[2]) for edge in graph.edges(data=True)))
    return ordered


def _group(graph: nx.Graph[str], members: Sequence[str]) -> Group:
    inner = graph.subgraph(members)
    degrees = dict(inner.degree(weight="measures"))
    ranked = sorted(members, key=lambda member: (-degrees[member], str(graph.nodes[member]["name"]), member))
    programs = tuple(EntityRef(id=id, label="Program", name=str(graph.nodes[id]["name"])) for id in ranked)
    return Group(programs, int(inner.size(weight="measures")))
