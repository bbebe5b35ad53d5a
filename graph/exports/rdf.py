"""The graph as resources, each with its terms and their values: what JSON-LD and Turtle have in common.

A relation is a triple between its two ends, and a statement about that triple which bears its evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import quote

from graph.errors import ParameterError
from graph.exports import rdf_terms as terms
from graph.exports.columns import evidence, node_props, relation_props
from graph.exports.flow import flow, relation_id
from graph.model import Node, Relation, SourceFacts, Value
from graph.ontology import ontology
from graph.store.merge import split_aliases

DEFAULT_BASE = "urn:zhengmai:"
_BASE = re.compile(r"[a-z][a-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]*[/#:]", re.IGNORECASE)
_DATES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


@dataclass(frozen=True, slots=True)
class Ref:
    """Another resource, or a class or property, by a prefixed name: ``d:actor_…``, ``org:Organization``."""

    name: str


@dataclass(frozen=True, slots=True)
class Text:
    """A literal: its words, and its type where it is no plain text."""

    words: str
    type: str = ""


Object: TypeAlias = Ref | Text


@dataclass(frozen=True, slots=True)
class Resource:
    """A resource by its prefixed name, and what is said of it, in a fixed order."""

    name: str
    said: tuple[tuple[str, Object], ...]


def prefixes(base: str) -> dict[str, str]:
    """The namespaces by their prefix; ``base`` is where the graph's own begin. ParameterError where it is no IRI."""
    if not _BASE.fullmatch(base):
        raise ParameterError("base", f"{base!r} is no IRI that ends with / or # or :, such as {DEFAULT_BASE}")
    return {**terms.PREFIXES, "zm": f"{base}vocabulary#", "d": base}


def resources(facts: Iterable[SourceFacts]) -> Iterator[Resource]:
    """All that the graph says; the triple of a relation comes as a resource of its own, with one thing said of it."""
    for each in flow(facts):
        if isinstance(each, Node):
            yield _node(each)
        else:
            yield from _relation(each)


def _node(node: Node) -> Resource:
    said: list[tuple[str, Object]] = [("rdf:type", Ref(name)) for name in terms.classes(node)]
    for name, value in node_props(node).items():
        term = terms.property_term(node.label, name)
        if name == "aliases":
            said += [(term, Text(alias)) for alias in split_aliases(value)]
        elif name == "document":
            said.append((term, _thing(str(value))))
        else:
            said.append((term, _literal(value, ontology().nodes[node.label].properties[name].type)))
    return Resource(_thing(node.id).name, tuple(said))


def _relation(relation: Relation) -> Iterator[Resource]:
    start, end = map(_thing, terms.ends(relation))
    term = terms.relation_term(relation)
    yield Resource(start.name, ((term, end),))
    said: list[tuple[str, Object]] = [
        ("rdf:type", Ref("rdf:Statement")),
        ("rdf:type", Ref(f"zm:{relation.type}")),
        ("rdf:subject", start),
        ("rdf:predicate", Ref(term)),
        ("rdf:object", end),
    ]
    for name, value in (relation_props(relation) | evidence(relation)).items():
        told = _thing(str(value)) if name == "document" else _literal(value, "")
        said.append((terms.evidence_term(name), told))
    yield Resource(_thing(relation_id(relation)).name, tuple(said))


def _thing(id: str) -> Ref:
    return Ref("d:" + quote(id, safe=""))


def _literal(value: Value, declared: str) -> Text:
    match value:
        case int():
            return Text(str(value), "xsd:integer")
        case float():
            return Text(repr(value), "xsd:double")
    words = str(value)
    return Text(words, _DATES.get(len(words), "") if declared == "date" else "")
