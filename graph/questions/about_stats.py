"""How much is in the graph, and how fresh it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.model import Basis
from graph.questions.bases import STATED
from graph.questions.build import ask_page, build, page_of
from graph.questions.paging import DEFAULT_LIMIT, Page, decode_cursor
from graph.questions.question import lone_query, question
from graph.store.base import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCount:
    """The ingested documents issued in a year, and the first and last day of issue; ``year`` null: undated."""

    year: str | None
    documents: int
    first_issued_on: str | None
    last_issued_on: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeCount:
    """The ingested documents of a type (model.DocType)."""

    doc_type: str
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusCount:
    """The measures of a status (model.Status)."""

    status: str
    measures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisCount:
    """The ownerships on a basis (model.Basis); ``stated``: the text itself says it, else it is inferred."""

    basis: str
    stated: bool
    owners: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """What the graph holds, by number. ``last_issued_on`` is the day of issue of its newest document."""

    sources: int
    documents: int
    cited_documents: int
    measures: int
    bodies: int
    programs: int
    places: int
    relations: int
    owners_stated: int
    owners_inferred: int
    first_issued_on: str | None
    last_issued_on: str | None
    by_year: tuple[YearCount, ...]
    by_type: tuple[TypeCount, ...]
    by_status: tuple[StatusCount, ...]
    by_basis: tuple[BasisCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A source file as it was read: the SHA-256 of its bytes, what it holds, the last day of issue in it."""

    source: str
    sha256: str
    documents: int
    measures: int
    last_issued_on: str | None


@question
def stats(store: Reader) -> Stats:
    """What is in the graph and how fresh it is: documents by year and type, measures by status, owners by basis."""
    counted: dict[str, dict[str, int]] = {}
    for row in store.ask("counts"):
        counted.setdefault(str(row["group"]), {})[str(row["name"])] = int(row["count"] or 0)
    labels, documents = counted.get("label", {}), counted.get("document", {})
    years = tuple(build(YearCount, row) for row in store.ask("document_years"))
    bases = _bases(counted.get("basis", {}))
    listed = store.ask("sources", limit=1)
    return Stats(
        sources=int(listed[0]["total"] or 0) if listed else 0,
        documents=documents.get("ingested", 0),
        cited_documents=documents.get("cited", 0),
        measures=labels.get("Measure", 0),
        bodies=labels.get("Actor", 0),
        programs=labels.get("Program", 0),
        places=labels.get("Place", 0),
        relations=sum(counted.get("relation", {}).values()),
        owners_stated=sum(each.owners for each in bases if each.stated),
        owners_inferred=sum(each.owners for each in bases if not each.stated),
        first_issued_on=min((year.first_issued_on for year in years if year.first_issued_on), default=None),
        last_issued_on=max((year.last_issued_on for year in years if year.last_issued_on), default=None),
        by_year=years,
        by_type=tuple(TypeCount(doc_type=name, documents=n) for name, n in counted.get("doc_type", {}).items()),
        by_status=tuple(StatusCount(status=name, measures=n) for name, n in counted.get("status", {}).items()),
        by_basis=bases,
    )


def _bases(counted: Mapping[str, int]) -> tuple[BasisCount, ...]:
    """In the order of model.Basis: from stated to inferred."""
    return tuple(
        BasisCount(basis=str(basis), stated=basis in STATED, owners=counted[basis])
        for basis in Basis
        if basis in counted
    )


@lone_query
def sources(store: Reader, *, limit: int = DEFAULT_LIMIT, cursor: str | None = None) -> Page[SourceRow]:
    """The source files that were read, in order of name, each with the SHA-256 of its bytes."""
    (after,) = decode_cursor(cursor, (str,))
    rows, total, more = ask_page(store, "sources", limit, after_source=after)
    return page_of((build(SourceRow, row) for row in rows), rows, total, more, (rows[-1]["source"],) if rows else ())
