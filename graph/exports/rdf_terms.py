"""Which terms of public vocabularies say what the ontology says; the graph's own vocabulary where none of them does.

docs/exports.md has the same as a table for readers.
"""

from __future__ import annotations

from typing import Final

from graph.model import Node, Relation

PREFIXES: Final = {
    "schema": "https://schema.org/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Namespaces of the terms below; besides, ``zm`` is the graph's own vocabulary and ``d`` holds its nodes."""

_NAMED = {"name": "skos:prefLabel", "aliases": "skos:altLabel"}
_CLASSES = {
    "Document": ("schema:Legislation", "eli:LegalResource"),
    "Section": ("eli:LegalResourceSubdivision",),
    "Measure": ("zm:Measure", "schema:CreativeWork"),
    "Actor": ("org:Organization",),
    "Program": ("zm:Program", "skos:Concept"),
    "Metric": ("schema:QuantitativeValue",),
    "Period": ("zm:Period",),
    "Place": ("schema:Place",),
}
_PERSON = ("schema:Person", "prov:Person")
_PROPERTIES = {
    "Document": {
        "title": "schema:name",
        "doc_number": "schema:legislationIdentifier",
        "doc_type": "schema:legislationType",
        "issued_on": "schema:legislationDate",
        "effective_on": "eli:first_date_entry_in_force",
        "url": "schema:url",
    },
    "Section": {"label": "eli:number", "heading": "eli:title", "ordinal": "schema:position"},
    "Measure": {"text": "schema:text", "quote": "prov:value", "ordinal": "schema:position"},
    "Actor": _NAMED,
    "Program": _NAMED,
    "Place": _NAMED,
    "Metric": {"name": "skos:prefLabel", "value": "schema:value", "unit": "schema:unitText"},
    "Period": {"name": "skos:prefLabel", "start": "schema:startDate", "end": "schema:endDate"},
}
_EVIDENCE = {"document": "prov:wasQuotedFrom", "quote": "prov:value"}
_RELATIONS = {
    "ISSUED": "eli:passed_by",
    "CITES": "eli:cites",
    "STATED_IN": "prov:wasQuotedFrom",
    "INVOLVES": "schema:about",
    "DURING": "schema:temporalCoverage",
    "LOCATED_IN": "schema:spatialCoverage",
    "CONTINUES": "prov:wasDerivedFrom",
    "MENTIONS": "schema:mentions",
}
_CITATIONS = {
    "based_on": "eli:based_on",
    "implements": "eli:applies",
    "issues": "eli:publishes",
    "amends": "eli:amends",
    "repeals": "eli:repeals",
}
_PARTS = {
    "sec": "eli:is_part_of",
    "measure": "schema:isPartOf",
    "actor": "org:subOrganizationOf",
    "program": "skos:broader",
    "place": "schema:containedInPlace",
}
INVERSE = ("ISSUED",)
"""Relations that their terms say the other way round: a document is passed by a body."""


def classes(node: Node) -> tuple[str, ...]:
    """The classes a node is of."""
    return _PERSON if node.label == "Actor" and node.props.get("kind") == "person" else _CLASSES[node.label]


def property_term(label: str, name: str) -> str:
    """The term for a property of nodes of this label."""
    return _PROPERTIES[label].get(name, f"zm:{name}")


def evidence_term(name: str) -> str:
    """The term for what a relation says of where it is written, or of itself."""
    return _EVIDENCE.get(name, f"zm:{name}")


def relation_term(relation: Relation) -> str:
    """The term that leads from one end of a relation to the other."""
    match relation.type:
        case "PART_OF":
            return _PARTS.get(relation.start.partition("_")[0], "zm:PART_OF")
        case "CITES":
            return _CITATIONS.get(str(relation.props.get("relation")), _RELATIONS["CITES"])
        case "ISSUED" if relation.props.get("role") == "bureau":
            return "eli:responsibility_of_agent"
    return _RELATIONS.get(relation.type, f"zm:{relation.type}")


def ends(relation: Relation) -> tuple[str, str]:
    """Where the term of a relation leads from and to as a triple."""
    return (relation.end, relation.start) if relation.type in INVERSE else (relation.start, relation.end)
