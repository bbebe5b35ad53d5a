"""The attributes of nodes and edges in files for graph viewers: one flat list, in which a name has one type.

``label`` is what a viewer writes beside a node or an edge, ``type`` the label or type of the ontology and ``type_zh``
its Chinese name.
"""

from __future__ import annotations

import re

from graph.exports.columns import EVIDENCE, Row, evidence, node_columns, node_props, relation_columns, relation_props
from graph.model import Node, Relation
from graph.ontology import ontology

RENAMED = {("Section", "label"): "section_label", ("Period", "start"): "start_date", ("Period", "end"): "end_date"}
"""Properties that would stand under a name which means something else on other nodes."""

_SHOWN = {"type": "text", "type_zh": "text"}
_CAPTIONS = {"Document": ("title", "doc_number"), "Section": ("heading", "label", "path"), "Measure": ("text",)}
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IN_PLACE = "\ufffd"


def node_attributes() -> dict[str, str]:
    """Every attribute a node may have besides its ``label``, and its type: text, int or float."""
    declared = {
        RENAMED.get((label, name), name): kind
        for label in ontology().nodes
        for name, kind in node_columns(label).items()
        if name != "id"
    }
    return _SHOWN | declared


def edge_attributes() -> dict[str, str]:
    """Every attribute an edge may have besides its ``label``, and its type."""
    declared = {
        name: kind
        for type in ontology().relations
        for name, kind in relation_columns(type).items()
        if name not in ("id", "from", "to", *EVIDENCE)
    }
    return _SHOWN | declared | EVIDENCE


def described_node(node: Node) -> tuple[str, Row]:
    """A node's caption and its attributes."""
    props = node_props(node)
    kind = ontology().nodes[node.label]
    named: Row = {RENAMED.get((node.label, name), name): value for name, value in props.items()}
    return _caption(node, props), _legal({"type": node.label, "type_zh": kind.zh, **named})


def described_edge(relation: Relation) -> tuple[str, Row]:
    """An edge's caption, which is the relation's Chinese name, and its attributes."""
    zh = ontology().relations[relation.type].zh
    return zh, _legal({"type": relation.type, "type_zh": zh, **relation_props(relation), **evidence(relation)})


def legal(text: str) -> str:
    """``text`` with U+FFFD for every character XML has no way to write: as long as before, so that offsets hold."""
    return _NO_XML.sub(_IN_PLACE, text)


def _caption(node: Node, props: Row) -> str:
    names = _CAPTIONS.get(node.label, ("name",))
    return legal(next((str(props[name]) for name in names if props.get(name)), node.id))


def _legal(attributes: Row) -> Row:
    return {name: legal(value) if isinstance(value, str) else value for name, value in attributes.items()}
