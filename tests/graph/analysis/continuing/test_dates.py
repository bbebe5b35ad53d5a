from __future__ import annotations

import pytest

from graph.analysis.continuing.dates import dated


@pytest.mark.parametrize(
    ("title", "issued_on", "reported", "date", "by"),
    [
        ("某局2021年工作要点", "2021-02-03", "2020", "2021-02-03", "issued"),
        ("某局2021年工作要点", None, "2020", "2021", "title"),
        ("公路发展行动计划（2018—2020年）", None, None, "2018", "title"),
        ("“十四五”公路发展规划", None, None, "2021", "title"),
        ("工作回顾", None, "2020", "2020", "reported"),
        ("points-2020.txt", None, None, None, None),
    ],
)
def test_what_dates_a_document(
    title: str, issued_on: str | None, reported: str | None, date: str | None, by: str | None
) -> None:
    found = dated("doc_1", title, issued_on, reported)
    assert (found.date, found.by) == (date, by)


@pytest.mark.parametrize(
    ("a", "b", "before"),
    [
        ("2020", "2021-03-01", True),
        ("2021-03-01", "2020", False),
        ("2021", "2021-03-01", None),
        ("2021-03-01", "2021-03-02", True),
        (None, "2021", None),
    ],
)
def test_which_is_earlier_where_it_can_be_told(a: str | None, b: str | None, before: bool | None) -> None:
    assert dated("a", None, a, None).before(dated("b", None, b, None)) is before
