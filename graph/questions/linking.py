"""An entity with all it is linked to: in what it has a part, with whom, in which documents; each count leads on."""

from __future__ import annotations

from dataclasses import dataclass

from graph.questions.about_entities import ENTITY_LABELS, detail
from graph.questions.build import build, check_choice
from graph.questions.names import resolve_name
from graph.questions.paging import check_limit
from graph.questions.question import question
from graph.questions.rows import EntityDetail, EntityRef, Passage
from graph.store.base import Reader, Row

LINKS_LIMIT = 10
# The filter of `measures` by which an entity of a label, in a relation, finds its measures.
_BY_RELATION = {
    "OWNS": "owner",
    "TARGETS": "target",
    "INVOLVES": "program",
    "LOCATED_IN": "place",
    "HAS_METRIC": "has",
    "DURING": "has",
}
_BY_LABEL = {"Actor": "owner", "Program": "program", "Place": "place"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The question that opens a count, and the filters it is asked with."""

    question: str
    filters: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartCount:
    """How often an entity has a part in something: ``count`` measures, documents, figures or mentions.

    ``relation`` is OWNS (by ``role``), TARGETS, INVOLVES, LOCATED_IN, HAS_METRIC, DURING: measures; ISSUED,
    ADDRESSED_TO: documents; FIGURES: figures in its measures; MENTIONS: places that name it.
    """

    relation: str
    role: str | None
    count: int
    documents: int
    opens: Opening


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion(Passage):
    """An entity that shares measures with the one asked about; the passage is the first measure they share."""

    id: str
    label: str
    name: str
    kind: str | None
    measures: int
    documents: int
    measure_id: str
    opens: Opening


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper(Passage):
    """A document an entity issued, is addressed by or is named in ``times`` times; the passage is the first place."""

    issued_on: str | None
    times: int


@dataclass(frozen=True, slots=True)
class Companions:
    """The first of ``total`` entities of a kind, those that share most measures first."""

    items: tuple[Companion, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Papers:
    """The first of ``total`` documents, those that name the entity most often first."""

    items: tuple[Paper, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityLinks:
    """An entity, what it is part of and its parts, and all it is linked to."""

    detail: EntityDetail
    counts: tuple[PartCount, ...]
    actors: Companions
    programs: Companions
    places: Companions
    periods: Companions
    metrics: Companions
    issued: Papers
    addressed: Papers
    named: Papers


@question
def entity_links(store: Reader, name: str, *, label: str | None = None, limit: int = LINKS_LIMIT) -> EntityLinks:
    """One entity by id or name with all it is linked to; at most ``limit`` of each kind, and how many there are.

    Every count tells the question and the filters that list what it counts.
    """
    check_limit(limit)
    found = resolve_name(store, name, check_choice("label", label, ENTITY_LABELS))
    company = store.ask("entity_company", id=found.id, limit=limit)
    papers = store.ask("entity_papers", id=found.id, limit=limit)
    return EntityLinks(
        detail=detail(store, found.id),
        counts=tuple(_count(found, row) for row in store.ask("entity_parts_in", id=found.id)),
        actors=_companions(found, company, "Actor"),
        programs=_companions(found, company, "Program"),
        places=_companions(found, company, "Place"),
        periods=_companions(found, company, "Period"),
        metrics=_companions(found, company, "Metric"),
        issued=_papers(papers, "issued"),
        addressed=_papers(papers, "addressed"),
        named=_papers(papers, "named"),
    )


def _count(entity: EntityRef, row: Row) -> PartCount:
    role = str(row["role"]) or None
    return build(PartCount, row, role=role, opens=_opens(entity, str(row["relation"]), role))


def _opens(entity: EntityRef, relation: str, role: str | None) -> Opening:
    match relation:
        case "MENTIONS":
            return Opening(question="mentions_of", filters={"entity": entity.id})
        case "FIGURES":
            return Opening(question="figures", filters={_BY_LABEL[entity.label]: entity.id})
        case "ISSUED":
            return Opening(question="documents", filters={"issuer": entity.id})
        case "ADDRESSED_TO":
            return Opening(question="documents", filters={"addressee": entity.id})
    filters = {_BY_RELATION[relation]: entity.id}
    return Opening(question="measures", filters=filters | ({"role": role} if role else {}))


def _companions(entity: EntityRef, rows: list[Row], label: str) -> Companions:
    listed = [row for row in rows if row["label"] == label]
    return Companions(tuple(_companion(entity, row) for row in listed), _total(listed))


def _companion(entity: EntityRef, row: Row) -> Companion:
    return build(Companion, row, opens=_both(entity, build(EntityRef, row)))


def _both(a: EntityRef, b: EntityRef) -> Opening:
    """The measures of both: by filters of `measures` that find neither more nor fewer, else by `relations`."""
    filters = {_BY_LABEL[end.label]: end.id for end in (a, b) if end.label in ("Program", "Place")}
    if len(filters) == len((a, b)):
        return Opening(question="measures", filters=filters)
    return Opening(question="relations", filters={"a": a.id, "b": b.id})


def _papers(rows: list[Row], part: str) -> Papers:
    listed = [row for row in rows if row["part"] == part]
    return Papers(tuple(build(Paper, row) for row in listed), _total(listed))


def _total(rows: list[Row]) -> int:
    return int(rows[0]["total"] or 0) if rows else 0
