"""Measures by whatever is known of them, and who owns them."""

from __future__ import annotations

from graph.errors import NotFoundError
from graph.model import Kind, Level, Role, Status, Value
from graph.questions.bases import bases
from graph.questions.build import ask_page, build, check_choice, page_of, row_sort
from graph.questions.judged import marked_owners
from graph.questions.links import measure_rows
from graph.questions.names import resolve_document_id, resolve_feature, resolve_id
from graph.questions.orders import MEASURE_ORDERS, decode_ordered, ordered_key
from graph.questions.paging import DEFAULT_LIMIT, Page
from graph.questions.periods import check_year, period_span
from graph.questions.question import question
from graph.questions.rows import MeasureRow, Ownership
from graph.store.base import Reader, Row


@question
def measures(
    store: Reader,
    *,
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
    sort: str = "issued_on",
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[MeasureRow]:
    """Measures that fit every filter given. ``role`` and ``basis`` are of the ``owner``, or of any owner.

    ``basis`` is one, or ``stated`` or ``inferred`` for several (`BasisFilter`).

    ``period``: ``2021``, ``2021年``, ``2021-03``, ``2021-03-05``, ``2021-01-01/2021-06-30``, or a period
    the graph knows: measures during any part of it. ``has`` is one figure or one period that a measure has itself.
    ``parts``: an owner, program, target or place also stands for what is part of it (a ministry for its bureaus).
    ``year`` is the year the document was issued in, ``sort`` one of `MEASURE_ORDERS`.
    """
    sort, (number, text, after, start, end) = decode_ordered(cursor, sort, MEASURE_ORDERS, (str, str, int, int))
    since, until = period_span(store, "period", period)
    rows, total, more = ask_page(
        store,
        "measures",
        limit,
        owner=resolve_id(store, owner, "Actor"),
        role=check_choice("role", role, Role),
        basis=bases(basis),
        program=resolve_id(store, program, "Program"),
        target=resolve_id(store, target, "Actor"),
        place=resolve_id(store, place, "Place"),
        since=since,
        until=until,
        status=check_choice("status", status, Status),
        level=check_choice("level", level, Level),
        kind=check_choice("kind", kind, Kind),
        document=resolve_document_id(store, document),
        words=words,
        has=resolve_feature(store, has),
        parts=int(parts),
        year=check_year(year),
        sort=sort,
        after_number=number,
        after_text=text,
        after_sort=after,
        after_start=start,
        after_end=end,
    )
    key = _measure_key(sort, rows[-1]) if rows else ()
    return page_of(measure_rows(store, rows), rows, total, more, key)


def _measure_key(sort: str, row: Row) -> tuple[Value, ...]:
    return ordered_key(sort, row, row["order_text"], row_sort(row), row["start"], row["end"])


@question
def measure(store: Reader, id: str) -> MeasureRow:
    """One measure by its id; NotFoundError where there is none."""
    rows = measure_rows(store, store.ask("measures_by_id", ids=[id]))
    if not rows:
        raise NotFoundError("Measure", id)
    return rows[0]


@question
def owners(store: Reader, measure: str) -> tuple[Ownership, ...]:
    """Who owns a measure (by id), leads first: in what role, on what basis, and the words that say so."""
    rows = store.ask("owners", measure=measure)
    if not rows and not store.ask("measures_by_id", ids=[measure]):
        raise NotFoundError("Measure", measure)
    return marked_owners(store, (build(Ownership, row) for row in rows))
