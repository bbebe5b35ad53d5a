"""Every order of every list: what comes first, pages that fit together, and writes that shift nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.errors import ParameterError
from graph.questions import documents, entities, figures, measures, timeline
from graph.questions.orders import DOCUMENT_ORDERS, ENTITY_ORDERS, EVENT_ORDERS, FIGURE_ORDERS, MEASURE_ORDERS
from graph.store import Store
from tests.graph.build import SourceWriter
from tests.graph.papers import OPINIONS_TITLE, POINTS_TITLE, REVIEW_TITLE, papers

List = Callable[..., Any]
ORDERS: list[tuple[List, tuple[str, ...]]] = [
    (measures, MEASURE_ORDERS),
    (documents, DOCUMENT_ORDERS),
    (entities, ENTITY_ORDERS),
    (figures, FIGURE_ORDERS),
    (timeline, EVENT_ORDERS),
]
EVERY = [pytest.param(ask, sort, id=f"{ask.__name__}-{sort}") for ask, orders in ORDERS for sort in orders]
PORT = "港口动态"


@pytest.mark.parametrize(
    ("sort", "titles"),
    [
        ("issued_on", [OPINIONS_TITLE, POINTS_TITLE, REVIEW_TITLE, PORT]),
        ("-issued_on", [POINTS_TITLE, OPINIONS_TITLE, REVIEW_TITLE, PORT]),
        ("title", [OPINIONS_TITLE, POINTS_TITLE, REVIEW_TITLE, PORT]),
        ("-measures", [OPINIONS_TITLE, POINTS_TITLE, REVIEW_TITLE, PORT]),
    ],
)
def test_documents_in_order(store: Store, sort: str, titles: list[str]) -> None:
    assert [row.title for row in documents(store, sort=sort).items] == titles


@pytest.mark.parametrize(
    ("ask", "sort", "field", "backwards"),
    [
        (measures, "status", "status", False),
        (measures, "title", "document_title", False),
        (documents, "-measures", "measures", True),
        (entities, "-mentions", "mentions", True),
        (entities, "-measures", "measures", True),
        (entities, "name", "name", False),
        (figures, "value", "value", False),
        (figures, "-value", "value", True),
    ],
)
def test_a_list_is_in_the_order_of_its_field(store: Store, ask: List, sort: str, field: str, backwards: bool) -> None:
    values = [getattr(row, field) for row in ask(store, sort=sort).items]
    assert values == sorted(values, reverse=backwards)
    assert len(set(values)) > 1


@pytest.mark.parametrize("ask", [measures, documents, figures])
def test_newest_first_with_undated_last(store: Store, ask: List) -> None:
    days = [row.issued_on for row in ask(store, sort="-issued_on").items]
    dated = [day for day in days if day]
    assert days == sorted(dated, reverse=True) + [None] * (len(days) - len(dated))
    assert len(set(days)) > 2


def test_latest_first(store: Store) -> None:
    days = [str(row.period_start) for row in timeline(store, sort="-date").items]
    assert days == sorted(days, reverse=True)
    assert len(set(days)) > 2


@pytest.mark.parametrize(("ask", "sort"), EVERY)
def test_pages_fit_together_in_every_order(store: Store, ask: List, sort: str) -> None:
    whole = ask(store, sort=sort, limit=500)
    gathered: list[Any] = []
    page = ask(store, sort=sort, limit=2)
    while True:
        gathered += page.items
        assert page.total == whole.total
        if page.next is None:
            break
        page = ask(store, sort=sort, limit=2, cursor=page.next)
    assert gathered == list(whole.items)
    assert set(gathered) == set(ask(store, limit=500).items) if ask is not entities else whole.total


@pytest.mark.parametrize("sort", MEASURE_ORDERS)
def test_what_is_written_before_the_cursor_shifts_nothing(fresh: Store, sort: str) -> None:
    for facts in papers():
        fresh.write(facts)
    whole = measures(fresh, sort=sort).items
    first = measures(fresh, sort=sort, limit=5)
    before = first.items[0]
    fresh.write(ahead_of(before.document_title, before.issued_on))
    rest = measures(fresh, sort=sort, cursor=first.next).items
    assert tuple(row for row in rest if row.document_title != "一") == whole[5:]
    assert sum(row.document_title == "一" for row in rest) < 6


def ahead_of(title: str | None, issued_on: str | None) -> Any:
    """A source whose measures stand before the first in the orders by date and by title."""
    writer = SourceWriter("ahead.txt")
    writer.begin("一", doc_type="notice", issued_on=issued_on)
    for _ in range(6):
        writer.measure("先行开展检查。", status="done")
    return writer.facts()


def test_texts_are_compared_by_code_points(fresh: Store) -> None:
    """A character beyond the basic plane comes after full-width marks, though its UTF-16 form would come before."""
    titles = ["zebra通知", "Zebra通知", "（一）通知", "𠮷林通知", "吉林通知", "éclair通知"]
    writers = [SourceWriter(f"{index}.txt") for index in range(len(titles))]
    for writer, title in zip(writers, titles, strict=True):
        writer.begin(title, doc_type="notice")
        writer.measure("加强检查。", programs=(title.removesuffix("通知"),))
        fresh.write(writer.facts())
    assert [row.title for row in documents(fresh, sort="title").items] == sorted(titles)
    assert [row.document_title for row in measures(fresh, sort="title").items] == sorted(titles)
    names = [row.name for row in entities(fresh, label="Program", sort="name").items]
    assert names == sorted(names)
    assert {"（一）", "𠮷林", "吉林", "éclair"} < set(names)


@pytest.mark.parametrize("ask", [ask for ask, _ in ORDERS])
def test_an_order_that_is_none_is_told(embedded: Store, ask: List) -> None:
    with pytest.raises(ParameterError, match=r"^sort: 'sideways' is none of "):
        ask(embedded, sort="sideways")


@pytest.mark.parametrize(("ask", "orders"), ORDERS)
def test_a_cursor_belongs_to_its_order(embedded: Store, ask: List, orders: tuple[str, ...]) -> None:
    cursor = ask(embedded, sort=orders[0], limit=1).next
    with pytest.raises(ParameterError, match=f"^cursor: belongs to the list sorted by {orders[0]}"):
        ask(embedded, sort=orders[1], limit=1, cursor=cursor)


@pytest.mark.parametrize(("year", "titles"), [("2021", [OPINIONS_TITLE]), ("2022年", [POINTS_TITLE]), ("1999", [])])
def test_the_year_of_issue(store: Store, year: str, titles: list[str]) -> None:
    assert [row.title for row in documents(store, year=year).items] == titles
    assert {row.document_title for row in measures(store, year=year).items} == set(titles)
    assert {row.document_title for row in figures(store, year=year).items} == set(titles)


@pytest.mark.parametrize("year", ["21", "2021-03", "soon", "２０２１"])
def test_a_year_that_is_none_is_told(embedded: Store, year: str) -> None:
    for ask in (documents, measures, figures):
        with pytest.raises(ParameterError, match=r"^year: "):
            ask(embedded, year=year)
