"""The matrix: what its cells count is what `measures` gives for their filters."""

from __future__ import annotations

from typing import Any

import pytest

from graph.errors import ParameterError, UnknownNameError
from graph.questions import COUNTS, Responsibility, cell_filters, matrix_cells, measures, responsibility
from graph.store import Store

ROLES = ("lead", "support", "participate", "implement", "guide")
ASKED: tuple[dict[str, Any], ...] = (
    {},
    {"parts": True},
    {"columns": "document"},
    {"columns": "year"},
    {"columns": "year", "parts": True, "period": "2021-06/2022-03"},
    {"columns": "document", "program": "ETC"},
    {"program": ["ETC", "智慧公路"], "rows_limit": 1},
    {"owner": "交通运输部", "parts": True},
    {"owner": "公路局", "role": "lead"},
    {"basis": "stated"},
    {"basis": "issuer", "role": "lead", "kind": "outcome"},
    {"place": "某省", "parts": True, "status": "done"},
    {"words": "智慧公路", "period": "2025"},
    {"document": "公路局2022年工作要点", "columns": "document"},
)


def table(matrix: Responsibility) -> dict[tuple[str, str], int]:
    return {(cell.body, cell.column): cell.measures for cell in matrix_cells(matrix)}


@pytest.mark.parametrize("given", ASKED, ids=str)
def test_a_cell_opens_to_just_the_measures_it_counts(store: Store, given: dict[str, Any]) -> None:
    matrix = responsibility(store, **given)
    assert matrix.cells
    for row, column, *counts in matrix.cells:
        found = dict(zip(COUNTS, counts, strict=True))
        filters: dict[str, Any] = cell_filters(matrix, row, column)
        assert measures(store, **filters).total == found["measures"] > 0
        for role in ROLES:
            if filters.get("role") in (None, role):
                assert measures(store, **{**filters, "role": role}).total == found[role]
            else:
                assert found[role] == 0
        if "basis" not in filters:
            for basis in ("stated", "inferred"):
                assert measures(store, **{**filters, "basis": basis}).total == found[basis]


@pytest.mark.parametrize("given", ASKED, ids=str)
def test_totals_of_rows_and_columns_do_not_hang_on_what_is_left_out(store: Store, given: dict[str, Any]) -> None:
    whole = responsibility(store, **given)
    part = responsibility(store, **{**given, "rows_limit": 1, "columns_limit": 1})
    assert (part.measures, part.rows[0], part.columns_total) == (whole.measures, whole.rows[0], whole.columns_total)
    assert (part.rows_total, part.rows_left_out) == (whole.rows_total, whole.rows_total - 1)
    assert len(part.columns) + part.columns_left_out == whole.columns_total
    assert max(row.measures for row in whole.rows) <= whole.measures


def test_bodies_against_programs(store: Store) -> None:
    matrix = responsibility(store)
    assert table(matrix) == {
        ("公路局", "电子收费"): 3,
        ("公路局", "智慧公路"): 2,
        ("公路局", "车路协同"): 2,
        ("交通运输部", "电子收费"): 1,
        ("交通运输部", "智慧公路"): 1,
        ("交通运输部", "车路协同"): 1,
        ("水运局", "电子收费"): 1,
        ("水运局", "智慧港口"): 1,
        ("某部办公厅", "智慧港口"): 1,
    }
    assert [(row.name, row.measures, row.part_of and row.part_of.name) for row in matrix.rows] == [
        ("公路局", 4, "交通运输部"),
        ("水运局", 2, None),
        ("交通运输部", 1, None),
        ("某部办公厅", 1, None),
    ]
    assert [(column.name, column.measures) for column in matrix.columns] == [
        ("电子收费", 3), ("智慧公路", 2), ("智慧港口", 2), ("车路协同", 2)
    ]  # fmt: skip
    assert (matrix.measures, matrix.rows_left_out, matrix.columns_left_out) == (6, 0, 0)
    first = next(cell for cell in matrix_cells(matrix) if (cell.body, cell.column) == ("公路局", "电子收费"))
    assert (first.lead, first.support, first.stated, first.inferred, first.part_of) == (2, 1, 1, 2, "交通运输部")


def test_a_ministry_stands_for_its_bureaus(store: Store) -> None:
    matrix = responsibility(store, parts=True)
    assert [row.name for row in matrix.rows] == ["交通运输部", "水运局", "某部办公厅"]
    assert table(matrix)["交通运输部", "电子收费"] == 3
    opened = responsibility(store, owner="交通运输部", parts=True)
    assert [(row.name, row.measures) for row in opened.rows] == [("交通运输部", 4), ("公路局", 4)]


def test_years_come_in_their_order(store: Store) -> None:
    matrix = responsibility(store, columns="year")
    assert [(column.name, column.opens) for column in matrix.columns] == [
        ("2021", "2021"), ("2022", "2022"), ("2025", "2025")
    ]  # fmt: skip
    part = responsibility(store, columns="year", period="2021-06/2022-03")
    assert [column.opens for column in part.columns] == ["2021-06-01/2021-12-31", "2022-01-01/2022-03-31"]


def test_rows_and_columns_by_name(store: Store) -> None:
    matrix = responsibility(store, sort="name", rows_limit=3, columns_limit=2)
    assert [row.name for row in matrix.rows] == ["交通运输部", "公路局", "水运局"]
    assert [column.name for column in matrix.columns] == ["智慧公路", "电子收费"]


def test_nothing_fits(store: Store) -> None:
    matrix = responsibility(store, owner="公路局", program="智慧港口")
    assert (matrix.measures, matrix.rows, matrix.columns, matrix.cells, matrix.rows_total) == (0, (), (), (), 0)


@pytest.mark.parametrize(
    ("given", "error", "words"),
    [
        ({"columns": "month"}, ParameterError, "columns"),
        ({"sort": "size"}, ParameterError, "sort"),
        ({"basis": "rumour"}, ParameterError, "basis"),
        ({"rows_limit": 0}, ParameterError, "rows_limit"),
        ({"columns_limit": 501}, ParameterError, "columns_limit"),
        ({"program": ["ETC", "智慧公路"], "columns": "year"}, ParameterError, "program: is one only"),
        ({"owner": "无此名称"}, UnknownNameError, "无此名称"),
    ],
)
def test_what_can_not_be_asked(store: Store, given: dict[str, Any], error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        responsibility(store, **given)
