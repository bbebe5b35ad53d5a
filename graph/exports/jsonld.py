"""JSON-LD: a context, then a ``@graph`` that is written element by element."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from graph.exports.rdf import Object, Ref, Resource, prefixes, resources
from graph.model import SourceFacts

_BATCH = 200


def write(facts: Iterable[SourceFacts], base: str) -> Iterator[bytes]:
    """The graph that ``facts`` make up; ``base`` is the IRI its own names begin with."""
    context = {prefix: {"@id": iri, "@prefix": True} for prefix, iri in prefixes(base).items()}
    yield f'{{"@context":{_json({"@version": 1.1} | context)},\n"@graph":['.encode()
    parts: list[str] = []
    between = "\n"
    for resource in resources(facts):
        parts += (between, _json(_element(resource)))
        between = ",\n"
        if len(parts) >= _BATCH:
            yield "".join(parts).encode("utf-8")
            parts.clear()
    yield "".join((*parts, "\n]}\n")).encode("utf-8")


def _element(resource: Resource) -> dict[str, Any]:
    element: dict[str, Any] = {"@id": resource.name}
    for term, value in resource.said:
        if term == "rdf:type" and isinstance(value, Ref):
            element.setdefault("@type", []).append(value.name)
        else:
            element.setdefault(term, []).append(_object(value))
    return {name: value[0] if isinstance(value, list) and len(value) == 1 else value for name, value in element.items()}


def _object(value: Object) -> str | dict[str, str]:
    if isinstance(value, Ref):
        return {"@id": value.name}
    return {"@value": value.words, "@type": value.type} if value.type else value.words


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
