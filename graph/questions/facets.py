"""Facets: for the filters of a list, what each filter could be set to next, and how many rows that would leave.

A facet ignores the filter of its own name, so that a page can show the other choices beside the one made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.errors import ParameterError
from graph.ids import name_key
from graph.model import DocType, Kind, Level, Role, Status
from graph.questions.about_entities import ENTITY_LABELS
from graph.questions.bases import bases
from graph.questions.build import check_choice
from graph.questions.names import described, namesakes, resolve_document_id, resolve_feature, resolve_id
from graph.questions.periods import check_year, period_span
from graph.questions.question import question
from graph.questions.terms import term
from graph.store.base import Parameter, Reader, Row

MEASURE_FACETS = ("role", "basis", "kind", "status", "level", "program", "owner", "document", "year")
DOCUMENT_FACETS = ("doc_type", "issuer", "year", "status")
ENTITY_FACETS = ("label", "kind")
FIGURE_FACETS = ("unit", "kind", "status")
DEFAULT_TOP, MAX_TOP = 20, 200


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValue:
    """A value to filter by, how it is called (a body's name, 牵头 for lead), and how many rows have it."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A filter with its values, those of most rows first; ``total`` is how many values there are in all."""

    facet: str
    total: int
    values: tuple[FacetValue, ...]


@question
def measure_facets(
    store: Reader,
    *,
    facets: Sequence[str] = MEASURE_FACETS,
    top: int = DEFAULT_TOP,
    owner: str | None = None,
    role: str | None = None,
    basis: str | None = None,
    program: str | None = None,
    target: str | None = None,
    place: str | None = None,
    period: str | None = None,
    status: str | None = None,
    level: str | None = None,
    kind: str | None = None,
    document: str | None = None,
    words: str | None = None,
    has: str | None = None,
    parts: bool = False,
    year: str | None = None,
) -> tuple[Facet, ...]:
    """The measures that `measures` gives for the same filters, counted by each of ``facets``: ``top`` values of each.

    A measure with two owners counts for both. An owner or program counts what it has itself, not its parts.
    """
    since, until = period_span(store, "period", period)
    given: dict[str, Parameter] = {
        "owner": resolve_id(store, owner, "Actor"),
        "role": check_choice("role", role, Role),
        "basis": bases(basis),
        "program": resolve_id(store, program, "Program"),
        "target": resolve_id(store, target, "Actor"),
        "place": resolve_id(store, place, "Place"),
        "since": since,
        "until": until,
        "status": check_choice("status", status, Status),
        "level": check_choice("level", level, Level),
        "kind": check_choice("kind", kind, Kind),
        "document": resolve_document_id(store, document),
        "words": words,
        "has": resolve_feature(store, has),
        "parts": int(parts),
        "year": check_year(year),
    }
    return _facets(store, "measure_facets", _checked(facets, MEASURE_FACETS), top, given)


@question
def document_facets(
    store: Reader,
    *,
    facets: Sequence[str] = DOCUMENT_FACETS,
    top: int = DEFAULT_TOP,
    issuer: str | None = None,
    addressee: str | None = None,
    doc_type: str | None = None,
    status: str | None = "ingested",
    words: str | None = None,
    year: str | None = None,
) -> tuple[Facet, ...]:
    """The documents that `documents` gives for the same filters, counted by each of ``facets``."""
    given: dict[str, Parameter] = {
        "issuer": resolve_id(store, issuer, "Actor"),
        "addressee": resolve_id(store, addressee, "Actor"),
        "doc_type": check_choice("doc_type", doc_type, DocType),
        "status": check_choice("status", status, ("ingested", "cited")),
        "words": words,
        "year": check_year(year),
    }
    return _facets(store, "document_facets", _checked(facets, DOCUMENT_FACETS), top, given)


@question
def entity_facets(
    store: Reader,
    name: str | None = None,
    *,
    facets: Sequence[str] = ENTITY_FACETS,
    top: int = DEFAULT_TOP,
    label: str | None = None,
    kind: str | None = None,
) -> tuple[Facet, ...]:
    """The entities that `entities` gives for the same name and filters, counted by each of ``facets``."""
    if name is not None and not name_key(name):
        raise ParameterError("name", f"there is no name in {name!r}")
    given: dict[str, Parameter] = {
        "id": name,
        "form": name_key(name) if name else None,
        "label": check_choice("label", label, ENTITY_LABELS),
        "kind": kind,
    }
    checked = _checked(facets, ENTITY_FACETS)
    found = _facets(store, "entity_facets", checked, top, given)
    if name is None or kind is not None or any(facet.total for facet in found):
        return found
    return tuple(_tally(facet, _called(store, name, None if facet == "label" else label), top) for facet in checked)


def _called(store: Reader, name: str, label: str | None) -> list[Row]:
    return described(store, namesakes(store, name, label))


@question
def figure_facets(
    store: Reader,
    *,
    facets: Sequence[str] = FIGURE_FACETS,
    top: int = DEFAULT_TOP,
    program: str | None = None,
    owner: str | None = None,
    document: str | None = None,
    unit: str | None = None,
    period: str | None = None,
    kind: str | None = None,
    status: str | None = None,
    words: str | None = None,
    parts: bool = False,
    year: str | None = None,
) -> tuple[Facet, ...]:
    """The figures that `figures` gives for the same filters, counted by each of ``facets``."""
    since, until = period_span(store, "period", period)
    given: dict[str, Parameter] = {
        "program": resolve_id(store, program, "Program"),
        "owner": resolve_id(store, owner, "Actor"),
        "document": resolve_document_id(store, document),
        "unit": unit,
        "since": since,
        "until": until,
        "kind": check_choice("kind", kind, Kind),
        "status": check_choice("status", status, Status),
        "words": words,
        "parts": int(parts),
        "year": check_year(year),
    }
    return _facets(store, "figure_facets", _checked(facets, FIGURE_FACETS), top, given)


def _checked(facets: Sequence[str], known: tuple[str, ...]) -> list[str]:
    """The facets asked for, each once; all there are where none is named."""
    for facet in facets:
        check_choice("facets", facet, known)
    return list(dict.fromkeys(facets or known))


def _facets(
    store: Reader, query: str, facets: list[str], top: int, given: Mapping[str, Parameter]
) -> tuple[Facet, ...]:
    """The facets, in the order asked for: all that no filter of their own narrows by one query, each other by one."""
    if not 1 <= top <= MAX_TOP:
        raise ParameterError("top", f"{top} is not between 1 and {MAX_TOP}")
    free = [facet for facet in facets if given[facet] is None]
    rows = store.ask(query, facets=free, top=top, **given) if free else []
    for facet in facets:
        if facet not in free:
            rows = [*rows, *store.ask(query, facets=[facet], top=top, **{**given, facet: None})]
    return tuple(_facet(facet, [row for row in rows if row["facet"] == facet]) for facet in facets)


def _tally(facet: str, rows: Iterable[Row], top: int) -> Facet:
    """A facet of rows that no one query gives."""
    counts = Counter(str(row[facet]) for row in rows if row[facet] is not None)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    values = tuple(FacetValue(value=value, name=term(facet, value), count=count) for value, count in ranked[:top])
    return Facet(facet=facet, total=len(counts), values=values)


def _facet(facet: str, rows: Iterable[Row]) -> Facet:
    listed = list(rows)
    return Facet(
        facet=facet,
        total=int(listed[0]["total"] or 0) if listed else 0,
        values=tuple(
            FacetValue(
                value=str(row["value"]),
                name=str(row["name"] or term(facet, str(row["value"]))),
                count=int(row["count"] or 0),
            )
            for row in listed
        ),
    )
