"""Documents, what they cite, and how they are built up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.ids import document_sort
from graph.model import DocType, Value
from graph.questions.build import ask_page, build, check_choice, page_of
from graph.questions.names import resolve_document, resolve_id
from graph.questions.orders import DOCUMENT_ORDERS, decode_ordered, ordered_key
from graph.questions.paging import DEFAULT_LIMIT, Page
from graph.questions.periods import check_year
from graph.questions.question import question
from graph.questions.rows import CitationRow, DocumentActor, DocumentDetail, DocumentRow, SectionRow
from graph.store.base import Reader, Row


@question
def documents(
    store: Reader,
    *,
    issuer: str | None = None,
    addressee: str | None = None,
    doc_type: str | None = None,
    status: str | None = "ingested",
    words: str | None = None,
    year: str | None = None,
    sort: str = "issued_on",
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[DocumentRow]:
    """Documents; ``status`` ``cited`` for those that are only cited, null for both; ``words`` are of the title.

    ``issuer`` is a body it was issued by, or the bureau within it that is responsible, ``addressee`` one it is
    addressed to; ``year`` the year it was issued in; ``sort`` one of `DOCUMENT_ORDERS`.
    """
    sort, (number, text, after) = decode_ordered(cursor, sort, DOCUMENT_ORDERS, (str, str))
    rows, total, more = ask_page(
        store,
        "documents",
        limit,
        issuer=resolve_id(store, issuer, "Actor"),
        addressee=resolve_id(store, addressee, "Actor"),
        doc_type=check_choice("doc_type", doc_type, DocType),
        status=check_choice("status", status, ("ingested", "cited")),
        words=words,
        year=check_year(year),
        sort=sort,
        after_number=number,
        after_text=text,
        after_sort=after,
    )
    key = _document_key(sort, rows[-1]) if rows else ()
    return page_of(_documents(store, rows), rows, total, more, key)


def _document_key(sort: str, row: Row) -> tuple[Value, ...]:
    return ordered_key(sort, row, row["order_text"], document_sort(row["issued_on"], row["title"], row["id"]))


@question
def document(store: Reader, id: str) -> DocumentDetail:
    """One document by id, or as `resolve_document` takes it; a document that is only cited by id alone."""
    found = resolve_document(store, id)
    rows = store.ask("documents", ids=[found], limit=1)
    actors = store.ask("document_actors", ids=[found])
    return DocumentDetail(
        document=_documents(store, rows)[0],
        actors=tuple(build(DocumentActor, row) for row in actors),
        citations=tuple(build(CitationRow, row) for row in store.ask("citations", document=found)),
        cited_by=tuple(build(CitationRow, row) for row in store.ask("cited_by", document=found)),
        sections=_sections(store, found),
    )


@question
def sections(store: Reader, document: str) -> tuple[SectionRow, ...]:
    """A document's sections in reading order."""
    return _sections(store, resolve_document(store, document))


def _sections(store: Reader, document: str) -> tuple[SectionRow, ...]:
    return tuple(build(SectionRow, row) for row in store.ask("sections", document=document))


def _documents(store: Reader, rows: Iterable[Row]) -> tuple[DocumentRow, ...]:
    listed = list(rows)
    named: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for row in store.ask("document_actors", ids=[str(row["id"]) for row in listed]):
        named[str(row["document_id"]), str(row["part"])][str(row["actor"])] = None
    return tuple(
        build(
            DocumentRow,
            row,
            issuers=tuple(named[str(row["id"]), "issuer"]),
            bureau=next(iter(named[str(row["id"]), "bureau"]), None),
        )
        for row in listed
    )
