from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from graph.errors import ParameterError
from graph.questions import timeline, timeline_counts
from graph.store import Store
from tests.graph.build import SourceWriter


@pytest.fixture
def dated(fresh: Store) -> Store:
    """Measures of periods of every length, in a document of March 2021."""
    writer = SourceWriter("dated.txt")
    writer.begin("关于开展检查的通知", doc_type="notice", issued_on="2021-03-15", effective_on="2021-04-01")
    periods = ("2021-09-30/2021-09-30", "2021-09-01/2021-09-30", "2021-07-01/2021-09-30", "2021-01-01/2021-12-31")
    for number, period in enumerate((*periods, "2021-01-01/2025-12-31", "/2022-06-30", "2023-05-01/", "/")):
        programs = ("智慧港口",) if number < 2 else ()
        writer.measure(
            f"第{number}项检查。", status="done" if number == 3 else "planned", periods=(period,), programs=programs
        )
    fresh.write(writer.facts())
    return fresh


def told(store: Store, **filters: Any) -> dict[str, int]:
    found: Counter[str] = Counter()
    for count in timeline_counts(store, **filters):
        found[count.at] += count.count
    return dict(found)


def test_an_event_counts_where_its_period_ends(dated: Store) -> None:
    assert told(dated) == {"2021": 6, "2022": 1, "2023": 1, "2025": 1, "undated": 1}


def test_what_no_quarter_or_month_holds_counts_at_its_year(dated: Store) -> None:
    longer = {"2021": 1, "2023": 1, "2025": 1, "undated": 1}
    assert told(dated, by="quarter") == {"2021-Q1": 1, "2021-Q2": 1, "2021-Q3": 3, "2022-Q2": 1, **longer}
    months = {"2021-03": 1, "2021-04": 1, "2021-09": 2, "2022-06": 1}
    assert told(dated, by="month") == {**months, **longer, "2021": 2}


def test_kinds_are_counted_apart(dated: Store) -> None:
    found = {(c.event, c.status, c.basis): c.count for c in timeline_counts(dated, since="2021", until="2021")}
    assert found["issued", None, None] == found["effective", None, None] == 1
    assert found["measure", "done", "stated"] == 1


@pytest.mark.parametrize("by", ["year", "quarter", "month"])
@pytest.mark.parametrize(
    "filters", [{}, {"status": "due"}, {"status": "done"}, {"program": "智慧港口"}, {"event": "issued"}]
)
def test_a_count_opens_to_what_it_counts(dated: Store, by: str, filters: dict[str, Any]) -> None:
    found = told(dated, by=by, **filters)
    listed = {at: timeline(dated, by=by, at=at, **filters).total for at in found}
    assert found == listed
    assert sum(found.values()) == timeline(dated, **filters).total


def test_a_program_narrows_what_a_body_does(store: Store) -> None:
    assert timeline(store, program="智慧公路").items == timeline(store, entity="智慧公路").items
    assert timeline(store, entity="水运局", program="智慧公路").total == 0
    both = timeline(store, entity="公路局", program="智慧公路")
    assert {program.name for event in both.items for program in event.programs} >= {"智慧公路"}
    assert 0 < both.total <= timeline(store, entity="公路局").total


@pytest.mark.parametrize(
    "asked", [{"by": "day"}, {"at": "2021-09"}, {"by": "month", "at": "2021-Q3"}, {"status": "open"}]
)
def test_what_is_no_part_of_the_calendar_is_told(embedded: Store, asked: dict[str, Any]) -> None:
    with pytest.raises(ParameterError, match=f"^{list(asked)[-1]}: "):
        timeline(embedded, **asked)
