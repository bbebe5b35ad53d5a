"""Where an answer leads: the links of the API's description, from a list to one of its items and on from there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from api.documented import operations

_FIRST = "$response.body#/items/0/"
_ID = f"{_FIRST}id"
_MEASURE = {"getMeasure": {"id": _ID}, "listMeasureOwners": {"id": _ID}}
_DOCUMENT = {
    operation: {"id": _ID}
    for operation in ("getDocument", "listSections", "listDocumentMeasures", "getDocumentText", "listDocumentFacts")
}
_ENTITY = {"getEntity": {"id": _ID}, "listMentions": {"id": _ID}}
_OWNER_OF = {"getEntity": {"id": f"{_FIRST}actor_id"}, "listActorPrograms": {"name": f"{_FIRST}actor_id"}}

LINKS: dict[str, Mapping[str, Mapping[str, str]]] = {
    "listMeasures": _MEASURE | {"getDocumentText": {"id": f"{_FIRST}document_id", "start": f"{_FIRST}start"}},
    "listDocumentMeasures": _MEASURE,
    "listMeasureOwners": _OWNER_OF,
    "listFigures": {"getMeasure": {"id": f"{_FIRST}measure_id"}},
    "listEvents": {"getDocument": {"id": f"{_FIRST}document_id"}},
    "listDocuments": _DOCUMENT,
    "listEntities": _ENTITY,
    "suggest": _ENTITY,
    "listMentions": {"getDocumentText": {"id": f"{_FIRST}document_id", "start": f"{_FIRST}start"}},
    "listActorPrograms": {"listProgramActors": {"name": _ID}, "listProgramLinks": {"name": _ID}},
    "listProgramActors": {"listActorPrograms": {"name": _ID}},
    "listProgramLinks": {"getEntity": {"id": f"{_FIRST}program_id"}},
    "search": {"getDocument": {"id": f"{_FIRST}document_id"}},
    "addDocuments": {name: {"id": "$response.body#/job/id"} for name in ("getJob", "followJob", "cancelJob")},
    "listJobs": {"getJob": {"id": _ID}},
    "listSources": {"removeSource": {"name": f"{_FIRST}name"}},
}
"""By operation, the operations its answer leads to and what they are given of it."""


def describe_links(schema: dict[str, Any]) -> None:
    """Add the links to ``schema``; a list of which there are pages leads to its next one too."""
    for _, _, operation in operations(schema):
        name = operation["operationId"]
        led = {to: _link(to, given) for to, given in LINKS.get(name, {}).items()}
        if "cursor" in {parameter["name"] for parameter in operation.get("parameters", ())}:
            led["next"] = _link(name, {"cursor": "$response.body#/next"})
        if led:
            (status,) = (status for status in operation["responses"] if status < "300")
            operation["responses"][status]["links"] = led


def _link(operation: str, given: Mapping[str, str]) -> dict[str, Any]:
    return {"operationId": operation, "parameters": dict(given)}
