"""Where an answer leads: the links of the API's description, from a list to one of its items and on from there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from api.documented import operations

_ITEM = "items/0/"


@dataclass(frozen=True, slots=True)
class Led:
    """An operation an answer leads to. ``given`` are its parameters, ``body`` the members of its body: each a pointer
    into the answer, or ``{path.name}``, ``{query.name}``, a parameter of the request.
    """

    to: str
    given: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, str] | None = None
    about: str = ""


Links: TypeAlias = dict[str, Led]


def _to(operation: str, about: str = "", **given: str) -> Links:
    return {operation: Led(operation, given, about=about)}


def _named(name: str, led: Links) -> Links:
    """The one link of ``led`` under another name: an answer may lead to one operation in two ways."""
    (link,) = led.values()
    return {name: link}


def _measure(at: str) -> Links:
    return _to("getMeasure", id=at) | _to("listMeasureOwners", id=at) | _to("getLineage", id=at)


def _document(at: str) -> Links:
    reads = ("getDocument", "listSections", "listDocumentMeasures", "getDocumentText", "listDocumentFacts")
    return {operation: Led(operation, {"id": at}) for operation in (*reads, "listSimilarDocuments")}


def _place(at: str = "") -> Links:
    """The document something stands in, and its words in their place."""
    document = f"{at}document_id"
    stretch = {"id": document, "start": f"{at}start", "end": f"{at}end"}
    return _to("getDocument", id=document) | _to("getDocumentText", "The words in their place", **stretch)


def _entity(at: str) -> Links:
    return _to("getEntity", id=at) | _to("listMentions", id=at) | _to("getEntityLinks", id=at)


def _of_kinds(at: str) -> Links:
    """What is asked of an entity by its kind: 404 for one of another kind."""
    return (
        _named("ownedMeasures", _to("listMeasures", "Where it is a body: what it owns", owner=at))
        | _named("programMeasures", _to("listMeasures", "Where it is a program: what involves it", program=at))
        | _named("placeMeasures", _to("listMeasures", "Where it is a place: what names it", place=at))
        | _to("listEvents", "Where it is a body, program or place: what happened when", entity=at)
    )


def _actor(at: str) -> Links:
    return _to("getEntity", id=at) | _to("listActorPrograms", name=at) | _to("getProfile", name=at)


def _program(at: str) -> Links:
    return _to("getEntity", id=at) | _to("listProgramActors", name=at) | _to("listProgramLinks", name=at)


_JOB = {name: Led(name, {"id": "job/id"}) for name in ("getJob", "followJob", "cancelJob")}
_READ = "files/0/documents/0/id"
_CAME = _to("getDocument", "Once the job has ended", id=_READ) | _to("removeDocument", id=_READ)
_FACT = ("document_id", "fact", "id", "start", "end", "measure_id", "role", "relation")
_JUDGED = {
    "judgeFact": Led(
        "judgeFact",
        body={name: f"{_ITEM}{name}" for name in _FACT},
        about="Say of the fact, by a verdict, that it is wrong or right",
    )
}
_JUDGEMENT = _to("getJudgement", id="id") | _to("withdrawJudgement", id="id")
_PAIR = _to("getLink", a="ties/0/a/id", b="ties/0/b/id") | _to("getBridges", a="ties/0/a/id", b="ties/0/b/id")

LINKS: dict[str, Links] = {
    "listMeasures": _measure(f"{_ITEM}id") | _place(_ITEM),
    "getMeasure": _to("listMeasureOwners", id="id") | _to("getLineage", id="id") | _place(),
    "listDocumentMeasures": _measure(f"{_ITEM}id") | _place(_ITEM),
    "listMeasureOwners": _actor(f"{_ITEM}actor_id") | _place(_ITEM),
    "getLineage": _named("earlier", _to("getMeasure", id="earlier/0/measure_id"))
    | _named("later", _to("getMeasure", id="later/0/measure_id")),
    "listFigures": _measure(f"{_ITEM}measure_id") | _place(_ITEM),
    "listFigurePairs": _named("target", _to("getMeasure", "What was promised", id=f"{_ITEM}target/measure_id"))
    | _named("actual", _to("getMeasure", "What was reported", id=f"{_ITEM}actual/measure_id")),
    "listEvents": _place(_ITEM),
    "listEventCounts": _to("listEvents", "The events that were counted", at=f"{_ITEM}at", by="{query.by}"),
    "listDocuments": _document(f"{_ITEM}id"),
    "getDocument": _document("document/id")
    | _named("issuer", _to("getEntity", id="actors/0/actor_id"))
    | _named("cited", _to("getDocument", id="citations/0/cited_id")),
    "listSections": _place(_ITEM),
    "listDocumentFacts": _place(_ITEM) | _JUDGED | _to("getJudgement", id=f"{_ITEM}judgement_id"),
    "listEntities": _entity(f"{_ITEM}id") | _of_kinds(f"{_ITEM}id"),
    "suggest": _entity(f"{_ITEM}id") | _of_kinds(f"{_ITEM}id"),
    "getEntity": _to("listMentions", id="entity/id")
    | _to("getEntityLinks", id="entity/id")
    | _of_kinds("entity/id")
    | _named("whole", _to("getEntity", "What it is part of", id="part_of/0/id"))
    | _named("part", _to("getEntity", "What is part of it", id="parts/0/id")),
    "getEntityLinks": _named("actor", _to("getEntity", id="actors/items/0/id"))
    | _named("program", _to("getEntity", id="programs/items/0/id"))
    | _named("actorMeasures", _to("listMeasures", owner="actors/items/0/id"))
    | _named("issued", _to("getDocument", id="issued/items/0/document_id")),
    "listMentions": _place(_ITEM),
    "getRelations": _to("getMeasure", "One that both share", id="shared/0/measure_id"),
    "listActorPrograms": _program(f"{_ITEM}id")
    | _to("listMeasures", "Those that were counted", owner="{path.name}", program=f"{_ITEM}id"),
    "listProgramActors": _actor(f"{_ITEM}id")
    | _to("listMeasures", "Those that were counted", program="{path.name}", owner=f"{_ITEM}id"),
    "listProgramLinks": _program(f"{_ITEM}program_id")
    | _to("getLink", "The measures that were counted", a="{path.name}", b=f"{_ITEM}program_id"),
    "getLink": _to("getMeasure", id="measures/0/id"),
    "getResponsibility": _actor("rows/0/id") | _to("listMeasures", "Those of the first row", owner="rows/0/id"),
    "search": _place(_ITEM),
    "getNetwork": _PAIR,
    "getCommunities": _program("communities/0/programs/0/id"),
    "getCentrality": _entity(f"{_ITEM}id"),
    "getBridges": _actor("bridges/0/id"),
    "getProfile": _to("listMeasures", owner="body/id")
    | _to("listActorPrograms", name="body/id")
    | _to("getDocument", id="papers/0/id"),
    "listSimilarDocuments": _to("compareDocuments", a="document_id", b="similar/0/id"),
    "compareDocuments": _named("earlier", _to("getDocument", id="earlier/id"))
    | _named("later", _to("getDocument", id="later/id")),
    "addDocuments": _JOB,
    "getJob": _JOB | _CAME,
    "listJobs": {name: Led(name, {"id": f"{_ITEM}id"}) for name in _JOB},
    "listSources": _to("removeSource", name=f"{_ITEM}source"),
    "listChanges": _named("later", _to("listChanges", "What is written from now on", since="revision"))
    | _to("getDocument", id=f"{_ITEM}documents/0/id"),
    "listJudgements": _to("getJudgement", id=f"{_ITEM}id")
    | _to("withdrawJudgement", id=f"{_ITEM}id")
    | _to("listDocumentFacts", id=f"{_ITEM}document_id"),
    "judgeFact": _JUDGEMENT,
    "getJudgement": _to("withdrawJudgement", id="id") | _to("listDocumentFacts", id="document_id"),
}
"""By operation, the operations its answer leads to and what they are given of it, by the link's name."""


def describe_links(schema: dict[str, Any]) -> None:
    """Add the links to ``schema``; a list of which there are pages leads to its next one too."""
    for _, _, operation in operations(schema):
        name = operation["operationId"]
        led = {to: _link(link) for to, link in LINKS.get(name, {}).items()}
        parameters = operation.get("parameters", ())
        if "cursor" in {parameter["name"] for parameter in parameters}:
            led["next"] = {"operationId": name, "parameters": dict(_asked_again(parameters))}
        if led:
            (status,) = (status for status in operation["responses"] if status < "300")
            operation["responses"][status]["links"] = led


def _link(link: Led) -> dict[str, Any]:
    described: dict[str, Any] = {"operationId": link.to}
    if link.given:
        described["parameters"] = {name: _expression(at) for name, at in link.given.items()}
    if link.body is not None:
        described["requestBody"] = {name: _expression(at) for name, at in link.body.items()}
    return described | ({"description": link.about} if link.about else {})


def _expression(at: str) -> str:
    return f"$request.{at[1:-1]}" if at.startswith("{") else f"$response.body#/{at}"


def _asked_again(parameters: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """The same question again, but for the page."""
    for parameter in parameters:
        asked = f"$request.{parameter['in']}.{parameter['name']}"
        yield parameter["name"], "$response.body#/next" if parameter["name"] == "cursor" else asked
