"""Loads ``ontology.yaml`` and says what the graph may hold.

``check(facts)`` is the gate every store puts before a write: labels, relation types, their ends, and properties by
name and type; then that a source's facts hang together.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain, product
from pathlib import Path
from typing import Any

import yaml

from graph.errors import OntologyError
from graph.model import Node, Relation, SourceFacts, Value

ONTOLOGY_FILE = Path(__file__).with_name("ontology.yaml")

_ENUM = re.compile(r"enum\(([^()]+)\)")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Property:
    """A property's name and type: text, int, float, date (ISO 8601, may be partial) or one of ``values``."""

    name: str
    type: str
    values: tuple[str, ...] = ()

    def allows(self, value: Value) -> bool:
        """Whether ``value`` is of this type; null always is."""
        if value is None:
            return True
        return value in self.values if self.values else _TYPES[self.type](value)


@dataclass(frozen=True, slots=True)
class NodeKind:
    """What is declared of a label; ``shared`` and ``shared_when`` say which of its nodes outlive a source."""

    label: str
    zh: str
    en: str
    prefix: str
    properties: Mapping[str, Property]
    shared: bool
    shared_when: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RelationKind:
    """What is declared of a relation: the pairs of labels it may lead from and to, and its own properties."""

    type: str
    zh: str
    pairs: tuple[tuple[str, str], ...]
    properties: Mapping[str, Property]


@dataclass(frozen=True, slots=True)
class Ontology:
    """Everything ``ontology.yaml`` declares, in its order."""

    version: int
    nodes: Mapping[str, NodeKind]
    relations: Mapping[str, RelationKind]

    def is_shared(self, node: Node) -> bool:
        """Whether ``node`` belongs to no one source: an entity, or a document that is only cited."""
        kind = self.nodes[node.label]
        return kind.shared or any(node.props.get(name) == value for name, value in kind.shared_when.items())

    def check_node(self, node: Node) -> None:
        """OntologyError where ``node`` has a label, property or value that is not declared."""
        kind = self.nodes.get(node.label)
        if kind is None:
            raise OntologyError(f"{node.id}: no node is labelled {node.label!r}; known: {', '.join(self.nodes)}")
        if not node.id:
            raise OntologyError(f"a {node.label} has no id")
        _check_props(f"{node.label} {node.id}", kind.properties, node.props)

    def check_relation(self, relation: Relation, start: str, end: str) -> None:
        """OntologyError where ``relation`` may not lead from a ``start`` to an ``end``, or has a faulty property."""
        where = f"{relation.type} {relation.start} → {relation.end}"
        kind = self.relations.get(relation.type)
        if kind is None:
            raise OntologyError(f"{where}: no relation is of this type; known: {', '.join(self.relations)}")
        if (start, end) not in kind.pairs:
            raise OntologyError(f"{where}: does not lead from a {start} to a {end}")
        _check_props(where, kind.properties, relation.props)

    def check(self, facts: SourceFacts) -> None:
        """OntologyError where ``facts`` are not allowed, or where they do not hang together.

        Every relation's ends and evidence must be nodes and documents of these facts, and one id is one node.
        """
        labels: dict[str, str] = {}
        for node in facts.nodes:
            self.check_node(node)
            if node.id in labels:
                raise OntologyError(f"{node.label} {node.id}: stands twice in the facts of {facts.source.name}")
            labels[node.id] = node.label
        for relation in facts.relations:
            self._check_ends(relation, labels, facts.source.name)

    def _check_ends(self, relation: Relation, labels: Mapping[str, str], source: str) -> None:
        where = f"{relation.type} {relation.start} → {relation.end}"
        for end in (relation.start, relation.end):
            if end not in labels:
                raise OntologyError(f"{where}: {end} is no node of the facts of {source}")
        self.check_relation(relation, labels[relation.start], labels[relation.end])
        if relation.evidence.source != source:
            raise OntologyError(f"{where}: its evidence is from {relation.evidence.source}, not from {source}")
        if labels.get(relation.evidence.document) != "Document":
            raise OntologyError(f"{where}: its evidence names no document of {source}")


@cache
def ontology() -> Ontology:
    """The project's ontology, read once."""
    return load_ontology(ONTOLOGY_FILE)


def load_ontology(path: Path) -> Ontology:
    """The ontology a YAML file declares; OntologyError names what is wrong in it."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        nodes = {label: _node_kind(label, entry) for label, entry in data["nodes"].items()}
        relations = {name: _relation_kind(name, entry) for name, entry in data["relations"].items()}
        loaded = Ontology(data["version"], nodes, relations)
    except (KeyError, TypeError, AttributeError, yaml.YAMLError) as error:
        raise OntologyError(f"{path.name}: {type(error).__name__}: {error}") from error
    for relation in relations.values():
        _check_known(relation, nodes, path.name)
    return loaded


def _node_kind(label: str, entry: Mapping[str, Any]) -> NodeKind:
    return NodeKind(
        label=label,
        zh=entry["zh"],
        en=entry["en"],
        prefix=entry["prefix"],
        properties=_properties(label, entry["properties"]),
        shared=entry.get("shared", False),
        shared_when=entry.get("shared_when", {}),
    )


def _relation_kind(type: str, entry: Mapping[str, Any]) -> RelationKind:
    pairs = entry.get("pairs") or product(entry["from"], entry["to"])
    return RelationKind(
        type, entry["zh"], tuple((start, end) for start, end in pairs), _properties(type, entry["properties"])
    )


def _properties(owner: str, entry: Mapping[str, str]) -> dict[str, Property]:
    return {name: _property(owner, name, declared) for name, declared in entry.items()}


def _property(owner: str, name: str, declared: str) -> Property:
    if enum := _ENUM.fullmatch(declared):
        return Property(name, "enum", tuple(value.strip() for value in enum[1].split(",")))
    if declared not in _TYPES:
        raise OntologyError(f"{owner}.{name}: {declared!r} is no property type")
    return Property(name, declared)


def _check_known(relation: RelationKind, nodes: Iterable[str], file: str) -> None:
    for label in chain.from_iterable(relation.pairs):
        if label not in nodes:
            raise OntologyError(f"{file}: {relation.type}: no node is labelled {label!r}")


def _check_props(where: str, declared: Mapping[str, Property], props: Mapping[str, Value]) -> None:
    for name, value in props.items():
        if name not in declared:
            raise OntologyError(f"{where}: has no property {name!r}; known: {', '.join(declared)}")
        if not declared[name].allows(value):
            expected = " or ".join(declared[name].values) or declared[name].type
            raise OntologyError(f"{where}: {name} is {value!r}, not {expected}")


def _is_text(value: Value) -> bool:
    return isinstance(value, str) and _SURROGATE.search(value) is None


def _is_int(value: Value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_float(value: Value) -> bool:
    return (isinstance(value, float) and math.isfinite(value)) or _is_int(value)


def _is_date(value: Value) -> bool:
    return isinstance(value, str) and _DATE.fullmatch(value) is not None


_TYPES: dict[str, Callable[[Value], bool]] = {"text": _is_text, "int": _is_int, "float": _is_float, "date": _is_date}
