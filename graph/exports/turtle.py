"""Turtle: the prefixes once, then a block a resource, so that it is written and read as it comes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import Literal

from graph.exports.rdf import Object, Ref, Resource, prefixes, resources
from graph.model import SourceFacts

_BATCH = 200


def write(facts: Iterable[SourceFacts], base: str) -> Iterator[bytes]:
    """The graph that ``facts`` make up; ``base`` is the IRI its own names begin with."""
    yield "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes(base).items()).encode("utf-8")
    blocks: list[str] = []
    for resource in resources(facts):
        blocks.append(_block(resource))
        if len(blocks) == _BATCH:
            yield "".join(blocks).encode("utf-8")
            blocks.clear()
    yield "".join(blocks).encode("utf-8")


def _block(resource: Resource) -> str:
    said = " ;\n    ".join(f"{term} {_object(value)}" for term, value in resource.said)
    return f"\n{resource.name} {said} .\n"


def _object(value: Object) -> str:
    if isinstance(value, Ref):
        return value.name
    # rdflib writes a literal, so that quotes, breaks and backslashes are escaped as its own readers expect.
    words = str(Literal(value.words).n3())
    return f"{words}^^{value.type}" if value.type else words
