from __future__ import annotations

from typing import Any

import pytest

from graph.errors import ParameterError
from graph.questions import Event, figures, timeline
from graph.store import Store
from tests.graph.build import SourceWriter
from tests.graph.papers import OPINIONS_TITLE, POINTS_TITLE

ROADS, MORE, RATE, PORTS = "=|100|条", "=|20|条", ">=|95|%", "=|3|个"


@pytest.mark.parametrize(
    ("filters", "metrics"),
    [
        ({}, [ROADS, MORE, RATE, PORTS]),
        ({"program": "智慧公路"}, [ROADS, MORE, RATE]),
        ({"owner": "水运局"}, [PORTS]),
        ({"owner": "交通运输部", "parts": True}, [ROADS, MORE, RATE]),
        ({"document": POINTS_TITLE}, [MORE, RATE]),
        ({"unit": "条"}, [ROADS, MORE]),
        ({"unit": "条", "owner": "交通运输部"}, [ROADS]),
        ({"period": "2021-06"}, [PORTS]),
        ({"kind": "outcome"}, [MORE, RATE, PORTS]),
        ({"status": "planned"}, [MORE, RATE]),
        ({"words": "使用率"}, [MORE, RATE]),
        ({"words": "使用率", "unit": "%"}, [RATE]),
        ({"unit": "亿元"}, []),
    ],
)
def test_figures(store: Store, filters: dict[str, Any], metrics: list[str]) -> None:
    page = figures(store, **filters)
    assert [item.metric for item in page.items] == metrics
    assert page.total == len(metrics)


def test_a_figure_stands_where_it_is_written(store: Store) -> None:
    rate = figures(store, unit="%").items[0]
    assert (rate.comparator, rate.value, rate.quote) == (">=", 95.0, "95%以上")
    assert (rate.kind, rate.status, rate.issued_on) == ("outcome", "planned", "2022-01-20")
    assert [owner.actor for owner in rate.owners] == ["公路局"]
    assert [program.name for program in rate.programs] == ["智慧公路", "电子收费"]
    assert [period.start for period in rate.periods] == ["2022-01-01"]


def test_pages_of_figures(store: Store) -> None:
    first = figures(store, limit=3)
    rest = figures(store, limit=3, cursor=first.next)
    assert first.items + rest.items == figures(store).items
    assert (rest.total, rest.next) == (4, None)


def told(items: tuple[Event, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(item.event, item.period_start, item.period_end) for item in items]


BUILT = ("measure", "2021-01-01", "2021-12-31")
ISSUED = ("issued", "2021-03-15", "2021-03-15")
FORCE = ("effective", "2021-04-01", "2021-04-01")
PLAN = ("measure", "2022-01-01", "2022-12-31")
PLANNED = ("issued", "2022-01-20", "2022-01-20")
GOAL = ("measure", "2025-01-01", "2025-12-31")


@pytest.mark.parametrize(
    ("filters", "events"),
    [
        ({}, [BUILT, ISSUED, FORCE, PLAN, PLANNED, GOAL]),
        ({"since": "2022"}, [PLAN, PLANNED, GOAL]),
        ({"until": "2021"}, [BUILT, ISSUED, FORCE]),
        ({"since": "2021-04", "until": "2022-01-10"}, [BUILT, FORCE, PLAN]),
        ({"document": OPINIONS_TITLE}, [ISSUED, FORCE, GOAL]),
        ({"entity": "智慧公路"}, [ISSUED, FORCE, PLAN, PLANNED, GOAL]),
        ({"entity": "水运局"}, [BUILT, ISSUED, FORCE]),
        ({"entity": "东江市"}, [BUILT, ISSUED, FORCE]),
        ({"entity": "公路局", "document": POINTS_TITLE}, [PLAN, PLANNED]),
        ({"entity": "公路局", "until": "2021"}, [ISSUED, FORCE]),
        ({"event": "measure"}, [BUILT, PLAN, GOAL]),
        ({"event": "effective"}, [FORCE]),
        ({"basis": "stated"}, [BUILT, PLAN, GOAL]),
        ({"basis": "inherited"}, []),
        ({"sort": "-date", "event": "issued"}, [PLANNED, ISSUED]),
    ],
)
def test_timeline(store: Store, filters: dict[str, Any], events: list[tuple[str, str, str]]) -> None:
    page = timeline(store, **filters)
    assert told(page.items) == events
    assert page.total == len(events)


def test_pages_of_a_timeline(store: Store) -> None:
    gathered: tuple[Event, ...] = ()
    cursor = None
    for _ in range(6):
        page = timeline(store, limit=1, cursor=cursor)
        gathered += page.items
        cursor = page.next
    assert cursor is None
    assert gathered == timeline(store).items


def test_an_event_says_what_it_is(store: Store) -> None:
    built, issued, *_ = timeline(store).items
    assert (built.text, built.status, built.basis) == ("2021年，在东江建成智慧港口3个。", "done", "stated")
    assert (issued.text, issued.id, issued.quote) == (OPINIONS_TITLE, issued.document_id, None)
    assert [owner.actor for owner in built.owners] == ["水运局"]
    assert [program.name for program in built.programs] == ["智慧港口"]
    assert (issued.owners, issued.programs) == ((), ())


@pytest.mark.parametrize("sort", ["date", "-date"])
def test_what_has_no_date_is_last(fresh: Store, sort: str) -> None:
    writer = SourceWriter("undated.txt")
    writer.begin("关于加强检查的通知", doc_type="notice", issued_on="2021-03-15")
    writer.measure("9月30日前报送情况。", periods=("/",))
    fresh.write(writer.facts())
    assert [event.event for event in timeline(fresh, sort=sort).items] == ["issued", "measure"]
    first = timeline(fresh, sort=sort, limit=1)
    assert [event.event for event in timeline(fresh, sort=sort, cursor=first.next).items] == ["measure"]


@pytest.mark.parametrize("asked", [{"event": "party"}, {"basis": "guess"}])
def test_an_event_that_is_none_is_told(embedded: Store, asked: dict[str, Any]) -> None:
    with pytest.raises(ParameterError, match=f"^{next(iter(asked))}: "):
        timeline(embedded, **asked)
