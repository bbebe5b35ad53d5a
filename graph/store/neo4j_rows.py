"""A source's facts as rows for the statements of ``cypher/write``: one map of properties a node or relation.

Null properties are left out, as Neo4j keeps none. What is added to a node's own properties serves the questions and
is in no dump: see `INTERNAL`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from graph.ids import document_sort, make_id, name_key, number_key
from graph.model import Node, Relation, Value
from graph.ontology import Property, ontology
from graph.store.forms import CALLED, NAMED, Call, as_id, form_row
from graph.store.merge import name_forms, props_json, searched_forms
from graph.words import cut_forms

Properties: TypeAlias = dict[str, Any]

ENTITY = "Entity"
"""The label every actor, program, metric, period and place has beside its own."""

INTERNAL = frozenset(("sort", "number_key", "words", "characters", "quote_key"))
"""Properties that no source states: sort and folded keys, and what the full-text index reads."""


def is_entity(label: str) -> bool:
    """Whether nodes of this label also bear `ENTITY`: those that every source shares."""
    return ontology().nodes[label].shared


def node_row(node: Node) -> Properties:
    """All properties of a node, its id among them."""
    row = _typed(ontology().nodes[node.label].properties, node.props) | {"id": node.id}
    if node.label == "Document":
        row["sort"] = document_sort(row.get("issued_on"), row.get("title"), node.id)
        if number := row.get("doc_number"):
            row["number_key"] = number_key(number)
    if forms := searched_forms(node.label, node.props):
        row["words"], row["characters"] = cut_forms(forms)
    return row


def shared_row(node: Node) -> Properties:
    """A shared node as it is made before anything is known of it: ``id`` and ``label``."""
    return {"id": node.id, "label": node.label}


def variant_row(node: Node) -> Properties:
    """How a source describes a shared node: ``id`` of the description, ``node`` it describes, ``props`` as JSON."""
    props = props_json(node.props)
    return {"id": make_id("variant", node.id, props), "node": node.id, "props": props}


def names_row(node: Node) -> Properties:
    """The name and the aliases of an entity: ``id`` and ``forms``, each as `call_row` without the id."""
    forms = name_forms(str(node.props["name"]), node.props.get("aliases"))
    return {"id": node.id, "forms": [_form(form, tier, node.label) for form, tier in forms]}


def call_row(call: Call, label: str) -> Properties:
    """What a document calls an entity: its ``id``, ``form``, ``tier``, ``as_id`` and ``sound``."""
    form, id = call
    return {"id": id, **_form(form, CALLED, label)}


def _form(form: str, tier: int, label: str) -> Properties:
    sound = form_row(form) if label in NAMED else {}
    return {"form": form, "tier": tier, "as_id": as_id(label, form, tier), "sound": sound}


def relation_row(relation: Relation) -> Properties:
    """A relation: ``type``, the ids of its ``start`` and ``end``, and ``props``, its evidence among them."""
    proof = relation.evidence
    props = _typed(ontology().relations[relation.type].properties, relation.props) | {
        "source": proof.source,
        "document": proof.document,
        "start": proof.start,
        "end": proof.end,
        "quote": proof.quote,
        "rule": proof.rule,
        "confidence": float(proof.confidence),
    }
    if relation.type == "MENTIONS":
        props["quote_key"] = name_key(proof.quote)
    return {"type": relation.type, "start": relation.start, "end": relation.end, "props": props}


def stated(props: Iterable[tuple[str, Value]]) -> dict[str, Value]:
    """A node's properties as its sources state them: without its id and what is `INTERNAL`."""
    return {name: value for name, value in props if name != "id" and name not in INTERNAL}


def _typed(declared: Mapping[str, Property], props: Mapping[str, Value]) -> Properties:
    return {
        name: float(value) if declared[name].type == "float" else value
        for name, value in props.items()
        if value is not None
    }
