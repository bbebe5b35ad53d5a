"""GEXF 1.2, for Gephi and networkx: a directed graph with typed attributes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from lxml import etree

from graph.exports.attributes import described_edge, described_node, edge_attributes, legal, node_attributes
from graph.exports.columns import Row
from graph.exports.flow import nodes_first, relation_id
from graph.model import Node, Relation, SourceFacts

_NAMESPACE = "http://www.gexf.net/1.2draft"
_TYPES = {"text": "string", "int": "long", "float": "double"}


def write(facts: Iterable[SourceFacts]) -> Iterator[bytes]:
    """The graph that ``facts`` make up."""
    head, middle, tail = _frame()
    yield head
    among_edges = False
    for piece, of_edges in nodes_first(facts, _node, _edge):
        if of_edges and not among_edges:
            among_edges = True
            yield middle
        yield piece
    yield tail if among_edges else middle + tail


@cache
def _columns(ends: str) -> dict[str, str]:
    """The id of each attribute's column, by its name; ``ends`` is node or edge."""
    names = node_attributes() if ends == "node" else edge_attributes()
    return {name: str(number) for number, name in enumerate(names)}


def _frame() -> tuple[bytes, bytes, bytes]:
    """The document without its nodes and edges, cut where they go."""
    root = etree.Element("gexf", {"version": "1.2"}, nsmap={None: _NAMESPACE})
    graph = etree.SubElement(root, "graph", {"mode": "static", "defaultedgetype": "directed"})
    for ends, types in (("node", node_attributes()), ("edge", edge_attributes())):
        attributes = etree.SubElement(graph, "attributes", {"class": ends})
        for name, column in _columns(ends).items():
            etree.SubElement(attributes, "attribute", {"id": column, "title": name, "type": _TYPES[types[name]]})
    for group in ("nodes", "edges"):
        etree.SubElement(graph, group).append(etree.Comment("here"))
    written = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    head, middle, tail = written.split(b"<!--here-->")
    return head + b"\n", middle + b"\n", tail + b"\n"


def _node(node: Node) -> bytes:
    caption, attributes = described_node(node)
    return _element("node", {"id": legal(node.id), "label": caption}, attributes)


def _edge(relation: Relation) -> bytes:
    caption, attributes = described_edge(relation)
    ends = {"id": relation_id(relation), "source": legal(relation.start), "target": legal(relation.end)}
    return _element("edge", ends | {"label": caption}, attributes)


def _element(tag: str, ends: dict[str, str], attributes: Row) -> bytes:
    # Outside the namespace that the frame puts it into: it is written into the frame as it is.
    element = etree.Element(tag, ends)
    values = etree.SubElement(element, "attvalues")
    columns = _columns(tag)
    for name, value in attributes.items():
        etree.SubElement(values, "attvalue", {"for": columns[name], "value": str(value)})
    return etree.tostring(element, encoding="UTF-8", xml_declaration=False) + b"\n"
