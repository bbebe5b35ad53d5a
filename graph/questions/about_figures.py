"""Figures promised and reported, and what happened when."""

from __future__ import annotations

from graph.model import Kind, Status, Value
from graph.questions.build import ask_page, build, check_choice, page_of, row_sort
from graph.questions.links import Links, links_of, ranked_owners
from graph.questions.names import resolve_document_id, resolve_id
from graph.questions.orders import EVENT_ORDERS, FIGURE_ORDERS, decode_ordered, ordered_key
from graph.questions.paging import DEFAULT_LIMIT, Page
from graph.questions.periods import check_year, period_span
from graph.questions.question import question
from graph.questions.rows import Event, Figure
from graph.store.base import Reader, Row

EVENTS = ("measure", "issued", "effective")
PERIOD_BASES = ("stated", "inherited")


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


@question
def timeline(
    store: Reader,
    *,
    entity: str | None = None,
    document: str | None = None,
    since: str | None = None,
    until: str | None = None,
    event: str | None = None,
    basis: str | None = None,
    sort: str = "date",
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[Event]:
    """What happened when, earliest first: measures in their periods, documents issued and taking effect.

    ``entity`` is an actor (as owner, target or issuer), a program or a place, with the documents its measures stand
    in; ``since`` and ``until`` are dates or periods as in `measures`. ``event`` is one
    of `EVENTS`, ``basis`` one of `PERIOD_BASES`: dates a measure states, or takes from the part it stands in. ``sort``
    ``-date`` is latest first; what has no date is last either way.
    """
    kinds = (str, str, int, str, str, str)
    sort, (number, date, after, start, after_event, after_id, period) = decode_ordered(
        cursor, sort, EVENT_ORDERS, kinds
    )
    rows, total, more = ask_page(
        store,
        "timeline",
        limit,
        entity=resolve_id(store, entity),
        document=resolve_document_id(store, document),
        since=period_span(store, "since", since)[0],
        until=period_span(store, "until", until)[1],
        event=check_choice("event", event, EVENTS),
        basis=check_choice("basis", basis, PERIOD_BASES),
        sort=sort,
        after_number=number,
        after_date=date,
        after_sort=after,
        after_start=start,
        after_event=after_event,
        after_id=after_id,
        after_period=period,
    )
    key = _event_key(sort, rows[-1]) if rows else ()
    links = links_of(store, (row["id"] for row in rows if row["event"] == "measure"))
    return page_of((_event(row, links[str(row["id"])]) for row in rows), rows, total, more, key)


def _event(row: Row, links: Links) -> Event:
    return build(Event, row, owners=ranked_owners(links), programs=tuple(links.programs))


def _event_key(sort: str, row: Row) -> tuple[Value, ...]:
    date = row["period_start"] or row["period_end"] or ""
    place = row["start"], row["event"], row["id"], row["period_id"] or ""
    return ordered_key(sort, row, date, row_sort(row), *place)
