"""A graph as a flow of nodes and relations, each once, in an order that depends on nothing but the graph.

Own nodes and relations come as their sources come; shared nodes, which many sources describe, at the end. Memory holds
one source at a time.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator

from graph.exports.shared import SharedNodes
from graph.ids import make_id
from graph.model import Node, Relation, SourceFacts
from graph.ontology import ontology
from graph.store.merge import in_order, relation_key

_PIECE = 1 << 16


def flow(facts: Iterable[SourceFacts]) -> Iterator[Node | Relation]:
    """The nodes and relations of the graph that ``facts`` make up."""
    shared_by_all = ontology().is_shared
    with SharedNodes() as shared:
        for source in facts:
            shared.say(node for node in source.nodes if shared_by_all(node))
            own = [node for node in source.nodes if not shared_by_all(node)]
            yield from sorted(own, key=lambda node: (node.label, node.id))
            yield from in_order(source.relations).values()
        yield from shared


def nodes_first(
    facts: Iterable[SourceFacts], node: Callable[[Node], bytes], relation: Callable[[Relation], bytes]
) -> Iterator[tuple[bytes, bool]]:
    """The graph as bytes, all nodes before all relations, and whether they are of relations: these wait on disk."""
    with tempfile.TemporaryFile() as later:
        for each in flow(facts):
            if isinstance(each, Node):
                yield node(each), False
            else:
                later.write(relation(each))
        later.seek(0)
        while piece := later.read(_PIECE):
            yield piece, True


def relation_id(relation: Relation) -> str:
    """The id of a relation: the same as long as it says the same on the same evidence."""
    return make_id("relation", *relation_key(relation))
