from __future__ import annotations

import pytest

from graph.errors import ParameterError
from graph.questions.periods import date_span, period_span
from graph.store import Store


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021年", "2021-01-01", "2021-12-31"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2024年2月", "2024-02-01", "2024-02-29"),
        ("2021-3-5", "2021-03-05", "2021-03-05"),
        ("2021年3月5日", "2021-03-05", "2021-03-05"),
        (" 2021 年 3 月 ", "2021-03-01", "2021-03-31"),
        ("2021-01-01/2021-06-30", "2021-01-01", "2021-06-30"),
        ("2021/2023", "2021-01-01", "2023-12-31"),
        ("2021年—2023年", "2021-01-01", "2023-12-31"),
        ("2021年3月至2021年5月", "2021-03-01", "2021-05-31"),
        ("2021/", "2021-01-01", "9999-12-31"),
        ("/2021", "0001-01-01", "2021-12-31"),
    ],
)
def test_dates(text: str, start: str, end: str) -> None:
    assert date_span(text) == (start, end)


@pytest.mark.parametrize(
    "text", ["", "/", "去年", "21", "2021-13", "2021-02-30", "2021-00", "2022/2021", "2021-", "0000", "2021年3日"]
)
def test_what_is_no_date(text: str) -> None:
    assert date_span(text) is None


def test_a_period_of_the_graph_serves_by_its_form_in_a_document(store: Store) -> None:
    assert period_span(store, "period", "全年") == ("2022-01-01", "2022-12-31")


def test_what_is_neither_names_the_parameter(store: Store) -> None:
    with pytest.raises(ParameterError, match="since: '前不久' is no date or period: write 2021"):
        period_span(store, "since", "前不久")
