"""The text of a document, whole or a stretch of it, and all that is read in it: what a reader's page needs."""

from __future__ import annotations

from dataclasses import dataclass

from graph.errors import NotFoundError, ParameterError
from graph.questions.build import ask_page, build, check_choice, page_of
from graph.questions.fact import FACTS, Fact
from graph.questions.judged import marked_facts
from graph.questions.names import resolve_document
from graph.questions.paging import DEFAULT_LIMIT, Page, decode_cursor
from graph.questions.question import question
from graph.store.base import Reader, Row

MOST_AROUND = 10_000
MOST_FACTS = 5_000
"""Most facts on a page: a reader's page takes all of a long document's, and each page costs as much as the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentText:
    """A stretch of the source file a document stands in, as read: ``text`` is its code points ``[start, end)``.

    ``before`` and ``after`` are the characters around it, as many as were asked for; ``length`` is how many the source
    has, ``document_start`` and ``document_end`` the document's own span in it.
    """

    document_id: str
    source: str
    sha256: str
    start: int
    end: int
    before: str
    text: str
    after: str
    length: int
    document_start: int
    document_end: int


@question
def document_text(
    store: Reader,
    id: str,
    *,
    start: int | None = None,
    end: int | None = None,
    around: int = 0,
    limit: int | None = None,
) -> DocumentText:
    """The source text an ingested document stands in, or its code points ``[start, end)``.

    ``end`` beyond the text is its end; ``start`` beyond it, or not before ``end``, is a ParameterError. ``around`` asks
    for so many characters before and after the stretch, at most `MOST_AROUND`. No more than ``limit`` code points come;
    the answer's ``end`` is where to go on. NotFoundError for a document that is only cited.
    """
    found = resolve_document(store, id)
    rows = store.ask("document_text", document=found)
    if not rows:
        raise NotFoundError("text of a Document", found)
    text = str(rows[0]["text"])
    first, last = _stretch(len(text), start, end, limit)
    if not 0 <= around <= MOST_AROUND:
        raise ParameterError("around", f"{around} is not between 0 and {MOST_AROUND}")
    return _text(rows[0], text, first, last, around)


def _stretch(length: int, start: int | None, end: int | None, limit: int | None) -> tuple[int, int]:
    """Where the stretch asked for begins and ends in a text of this length."""
    first = 0 if start is None else start
    if first < 0 or first > length:
        raise ParameterError("start", f"{first} is outside the text, which has {length} characters")
    if end is not None and end < first:
        raise ParameterError("end", f"{end} is before start, {first}")
    if limit is not None and limit < 1:
        raise ParameterError("limit", f"{limit} is less than 1")
    last = length if end is None else min(end, length)
    return first, last if limit is None else min(last, first + limit)


def _text(row: Row, text: str, start: int, end: int, around: int) -> DocumentText:
    return DocumentText(
        document_id=str(row["document_id"]),
        source=str(row["source"]),
        sha256=str(row["sha256"]),
        start=start,
        end=end,
        before=text[max(0, start - around) : start],
        text=text[start:end],
        after=text[end : end + around],
        length=len(text),
        document_start=int(row["start"] or 0),
        document_end=int(row["end"] or 0),
    )


@question
def document_facts(
    store: Reader,
    id: str,
    *,
    fact: str | None = None,
    start: int | None = None,
    end: int | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[Fact]:
    """Everything an ingested document says, or what of it touches ``[start, end)``, in the order of the text.

    Where several begin at the same place the longest is first, so that each can be marked up inside the one before.
    ``fact`` is one of `FACTS`, null for all.
    """
    after_start, after_end, after_fact, after_id, measure, detail = decode_cursor(
        cursor, (int, int, str, str, str, str)
    )
    rows, total, more = ask_page(
        store,
        "document_facts",
        limit,
        MOST_FACTS,
        document=resolve_document(store, id),
        fact=check_choice("fact", fact, FACTS),
        range_start=start,
        range_end=end,
        after_start=after_start,
        after_end=after_end,
        after_fact=after_fact,
        after_id=after_id,
        after_measure=measure,
        after_detail=detail,
    )
    facts = marked_facts(store, [build(Fact, row) for row in rows])
    return page_of(facts, rows, total, more, _fact_key(rows[-1]) if rows else ())


def _fact_key(row: Row) -> tuple[str | int | float | None, ...]:
    return row["start"], row["end"], row["fact"], row["id"], row["measure_id"] or "", row["detail"]
