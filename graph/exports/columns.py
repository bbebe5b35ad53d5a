"""A node or relation as a flat row: what is declared of its kind, in that order, each value of the type declared.

A row has every value that is known; ``COLUMNS`` says what there may be, so that a table has the same columns whatever
is in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from graph.exports.flow import relation_id
from graph.model import Node, Relation, Value
from graph.ontology import Property, ontology

Row: TypeAlias = dict[str, Value]

EVIDENCE = {
    "source": "text",
    "document": "text",
    "start": "int",
    "end": "int",
    "quote": "text",
    "rule": "text",
    "confidence": "float",
}
"""What every relation says of where it is written, and the types: source file, document, span, words, rule, 0–1."""


def node_columns(label: str) -> dict[str, str]:
    """The columns of nodes of this label, and their types: text, int or float."""
    return {"id": "text", **_columns(ontology().nodes[label].properties)}


def relation_columns(type: str) -> dict[str, str]:
    """The columns of relations of this type: ``from`` and ``to`` are ids of nodes, the last seven the evidence."""
    own = _columns(ontology().relations[type].properties)
    return {"id": "text", "from": "text", "to": "text", **own, **EVIDENCE}


def tables() -> Iterator[tuple[str, dict[str, str]]]:
    """A table for each label and each type of relation, with its columns."""
    for label in ontology().nodes:
        yield label, node_columns(label)
    for type in ontology().relations:
        yield type, relation_columns(type)


def row(each: Node | Relation) -> tuple[str, Row]:
    """The table a node or relation goes into, and its row there."""
    if isinstance(each, Node):
        return each.label, {"id": each.id, **node_props(each)}
    ends: Row = {"id": relation_id(each), "from": each.start, "to": each.end}
    return each.type, ends | relation_props(each) | evidence(each)


def node_props(node: Node) -> Row:
    """What is known of a node."""
    return _typed(ontology().nodes[node.label].properties, node.props)


def relation_props(relation: Relation) -> Row:
    """What is known of a relation, its evidence apart."""
    return _typed(ontology().relations[relation.type].properties, relation.props)


def evidence(relation: Relation) -> Row:
    """Where a relation is written, by the names of `EVIDENCE`."""
    proof = relation.evidence
    found: Row = {name: getattr(proof, name) for name in EVIDENCE}
    found["confidence"] = float(proof.confidence)
    return found


def _columns(properties: Mapping[str, Property]) -> dict[str, str]:
    return {
        name: declared.type if declared.type in ("int", "float") else "text" for name, declared in properties.items()
    }


def _typed(declared: Mapping[str, Property], props: Mapping[str, Value]) -> Row:
    return {
        name: float(value) if kind.type == "float" else value
        for name, kind in declared.items()
        if (value := props.get(name)) is not None
    }
