"""Figures promised and reported."""

from __future__ import annotations

from graph.model import Kind, Status, Value
from graph.questions.build import ask_page, build, check_choice, page_of, row_sort
from graph.questions.links import Links, links_of, ranked_owners
from graph.questions.names import resolve_document_id, resolve_id
from graph.questions.orders import FIGURE_ORDERS, decode_ordered, ordered_key
from graph.questions.paging import DEFAULT_LIMIT, Page
from graph.questions.periods import check_year, period_span
from graph.questions.question import question
from graph.questions.rows import Figure
from graph.store.base import Reader, Row


@question
def figures(
    store: Reader,
    *,
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
    sort: str = "issued_on",
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[Figure]:
    """Figures in measures that fit every filter given: filters as in `measures`, ``unit`` as in the figure (个, %).

    ``sort`` is one of `FIGURE_ORDERS`; by value, figures of one ``unit`` are what can be compared.
    """
    kinds = (str, int, int, str, str)
    sort, (number, after, start, end, metric, measure) = decode_ordered(cursor, sort, FIGURE_ORDERS, kinds)
    since, until = period_span(store, "period", period)
    rows, total, more = ask_page(
        store,
        "figures",
        limit,
        program=resolve_id(store, program, "Program"),
        owner=resolve_id(store, owner, "Actor"),
        document=resolve_document_id(store, document),
        unit=unit,
        since=since,
        until=until,
        kind=check_choice("kind", kind, Kind),
        status=check_choice("status", status, Status),
        words=words,
        parts=int(parts),
        year=check_year(year),
        sort=sort,
        after_number=number,
        after_sort=after,
        after_start=start,
        after_end=end,
        after_metric=metric,
        after_measure=measure,
    )
    links = links_of(store, (row["measure_id"] for row in rows))
    items = [_figure(row, links[str(row["measure_id"])]) for row in rows]
    return page_of(items, rows, total, more, _figure_key(sort, rows[-1]) if rows else ())


def _figure(row: Row, links: Links) -> Figure:
    return build(Figure, row, owners=ranked_owners(links), programs=tuple(links.programs), periods=tuple(links.periods))


def _figure_key(sort: str, row: Row) -> tuple[Value, ...]:
    return ordered_key(sort, row, row_sort(row), row["start"], row["end"], row["metric_id"], row["measure_id"])
