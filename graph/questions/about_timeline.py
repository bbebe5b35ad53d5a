"""What happened when: measures in their periods, documents issued and taking effect; and how many there are."""

from __future__ import annotations

import re
from enum import StrEnum

from graph.errors import ParameterError
from graph.model import Status, Value
from graph.questions.build import ask_page, build, check_choice, page_of, row_sort
from graph.questions.links import Links, links_of, ranked_owners
from graph.questions.names import resolve_document_id, resolve_id
from graph.questions.orders import EVENT_ORDERS, decode_ordered, ordered_key
from graph.questions.paging import DEFAULT_LIMIT, Page
from graph.questions.periods import period_span
from graph.questions.question import question
from graph.questions.rows import Event, EventCount
from graph.store.base import Parameter, Reader, Row

EVENTS = ("measure", "issued", "effective")
PERIOD_BASES = ("stated", "inherited")
GRAINS = ("year", "quarter", "month")
UNDATED = "undated"
_AT = {"year": r"[0-9]{4}", "quarter": r"[0-9]{4}(-Q[1-4])?", "month": r"[0-9]{4}(-(0[1-9]|1[0-2]))?"}


class StatusFilter(StrEnum):
    """A status (model.Status), or ``due`` for all that is not done."""

    DONE = "done"
    ONGOING = "ongoing"
    PLANNED = "planned"
    REQUIRED = "required"
    DUE = "due"


@question
def timeline(
    store: Reader,
    *,
    entity: str | None = None,
    program: str | None = None,
    document: str | None = None,
    since: str | None = None,
    until: str | None = None,
    event: str | None = None,
    basis: str | None = None,
    status: str | None = None,
    by: str = "year",
    at: str | None = None,
    sort: str = "date",
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[Event]:
    """What happened when, earliest first: measures in their periods, documents issued and taking effect.

    ``entity`` is an actor (as owner, target or issuer), a program or a place, with the documents its measures stand
    in; ``program`` one that the measures involve as well; ``since`` and ``until`` are dates or periods as in
    `measures`. ``event`` is one of `EVENTS`, ``basis`` one of `PERIOD_BASES`: dates a measure states, or takes from
    the part it stands in; ``status`` a `StatusFilter` of measures. ``at`` is one part of the calendar, as
    `timeline_counts` counts ``by`` one of `GRAINS`. ``sort`` ``-date`` is latest first; what has no date is last
    either way.
    """
    kinds = (str, str, int, str, str, str)
    sort, (number, date, after, start, after_event, after_id, period) = decode_ordered(
        cursor, sort, EVENT_ORDERS, kinds
    )
    given = _filters(store, entity, program, document, since, until, event, basis, status, by)
    rows, total, more = ask_page(
        store,
        "timeline",
        limit,
        **given,
        at=_checked_at(at, by),
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


@question
def timeline_counts(
    store: Reader,
    *,
    entity: str | None = None,
    program: str | None = None,
    document: str | None = None,
    since: str | None = None,
    until: str | None = None,
    event: str | None = None,
    basis: str | None = None,
    status: str | None = None,
    by: str = "year",
) -> tuple[EventCount, ...]:
    """How many events `timeline` gives for the same filters, ``by`` year, quarter or month; earliest first.

    An event counts once for each of its periods, where it ends: what is due in 2021–2025 in 2025. By month, what no
    one month holds counts at its year; so by quarter. What has no year is ``undated``, and last.
    """
    given = _filters(store, entity, program, document, since, until, event, basis, status, by)
    rows = store.ask("timeline_counts", **given)
    return tuple(sorted((build(EventCount, row) for row in rows), key=_count_key))


def _filters(
    store: Reader,
    entity: str | None,
    program: str | None,
    document: str | None,
    since: str | None,
    until: str | None,
    event: str | None,
    basis: str | None,
    status: str | None,
    by: str,
) -> dict[str, Parameter]:
    return {
        "entity": resolve_id(store, entity),
        "program": resolve_id(store, program, "Program"),
        "document": resolve_document_id(store, document),
        "since": period_span(store, "since", since)[0],
        "until": period_span(store, "until", until)[1],
        "event": check_choice("event", event, EVENTS),
        "basis": check_choice("basis", basis, PERIOD_BASES),
        "statuses": _statuses(status),
        "by": check_choice("by", by, GRAINS),
    }


def _statuses(status: str | None) -> tuple[str, ...] | None:
    """The statuses a filter lets through, null for null; ParameterError where it is no `StatusFilter`."""
    match check_choice("status", status, StatusFilter):
        case None:
            return None
        case StatusFilter.DUE:
            return tuple(str(each) for each in Status if each != Status.DONE)
        case one:
            return (str(one),)


def _checked_at(at: str | None, by: str) -> str | None:
    if at is not None and at != UNDATED and not re.fullmatch(_AT[by], at):
        raise ParameterError(
            "at", f"{at!r} is no part of the calendar by {by}: write 2021, 2021-Q3, 2021-09, {UNDATED}"
        )
    return at


def _count_key(count: EventCount) -> tuple[bool, str, str, str, str]:
    return count.at == UNDATED, count.at, count.event, count.status or "", count.basis or ""


def _event(row: Row, links: Links) -> Event:
    return build(Event, row, owners=ranked_owners(links), programs=tuple(links.programs))


def _event_key(sort: str, row: Row) -> tuple[Value, ...]:
    date = row["period_start"] or row["period_end"] or ""
    place = row["start"], row["event"], row["id"], row["period_id"] or ""
    return ordered_key(sort, row, date, row_sort(row), *place)
