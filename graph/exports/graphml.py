"""GraphML, for networkx, yEd, Gephi, Cytoscape: a directed graph with typed attributes, nodes before edges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from lxml import etree

from graph.exports.attributes import described_edge, described_node, edge_attributes, legal, node_attributes
from graph.exports.columns import Row
from graph.exports.flow import nodes_first, relation_id
from graph.model import Node, Relation, SourceFacts

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {"text": "string", "int": "long", "float": "double"}


def write(facts: Iterable[SourceFacts]) -> Iterator[bytes]:
    """The graph that ``facts`` make up."""
    head, tail = _frame()
    yield head
    for piece, _ in nodes_first(facts, _node, _edge):
        yield piece
    yield tail


@cache
def _keys(ends: str) -> dict[str, str]:
    """The id of each attribute's key, by its name; ``ends`` is node or edge."""
    names = node_attributes() if ends == "node" else edge_attributes()
    return {name: f"{ends[0]}{number}" for number, name in enumerate(("label", *names))}


def _frame() -> tuple[bytes, bytes]:
    """The document without its nodes and edges, cut in two where they go."""
    root = etree.Element("graphml", nsmap={None: _NAMESPACE})
    for ends, types in (("node", node_attributes()), ("edge", edge_attributes())):
        for name, key in _keys(ends).items():
            kind = _TYPES[types.get(name, "text")]
            etree.SubElement(root, "key", {"id": key, "for": ends, "attr.name": name, "attr.type": kind})
    graph = etree.SubElement(root, "graph", {"id": "zhengmai", "edgedefault": "directed"})
    graph.append(etree.Comment("here"))
    head, _, tail = etree.tostring(root, encoding="UTF-8", xml_declaration=True).partition(b"<!--here-->")
    return head + b"\n", tail + b"\n"


def _node(node: Node) -> bytes:
    caption, attributes = described_node(node)
    return _element("node", {"id": legal(node.id)}, {"label": caption, **attributes})


def _edge(relation: Relation) -> bytes:
    caption, attributes = described_edge(relation)
    ends = {"id": relation_id(relation), "source": legal(relation.start), "target": legal(relation.end)}
    return _element("edge", ends, {"label": caption, **attributes})


def _element(tag: str, ends: dict[str, str], attributes: Row) -> bytes:
    # Outside the namespace that the frame puts it into: it is written into the frame as it is.
    element = etree.Element(tag, ends)
    keys = _keys(tag)
    for name, value in attributes.items():
        etree.SubElement(element, "data", {"key": keys[name]}).text = str(value)
    return etree.tostring(element, encoding="UTF-8", xml_declaration=False) + b"\n"
