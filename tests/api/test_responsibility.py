"""The matrix over HTTP: a cell opens to its measures by the filters the answer gives."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.matrix_examples import RESPONSIBILITY
from tests.api.conftest import Run


@pytest.mark.parametrize(
    "parameters", [{}, {"columns": "year"}, {"columns": "document", "program": "5G"}, {"parts": True}]
)
def test_a_cell_opens_to_its_measures(client: TestClient, parameters: dict[str, str]) -> None:
    matrix = client.get("/api/v1/responsibility", params=parameters).json()
    assert matrix["cells"]
    for cell in matrix["cells"]:
        found = dict(zip(matrix["cell_fields"], cell, strict=True))
        row, column = matrix["rows"][found["row"]], matrix["columns"][found["column"]]
        opened = {**matrix["filters"], matrix["row_filter"]: row["id"], matrix["column_filter"]: column["opens"]}
        assert client.get("/api/v1/measures", params=opened).json()["total"] == found["measures"]


def test_several_programs_are_columns(client: TestClient) -> None:
    matrix = client.get("/api/v1/responsibility?program=5G&program=eSIM&sort=name").json()
    assert [column["name"] for column in matrix["columns"]] == ["5G", "eSIM"]
    assert client.get("/api/v1/responsibility?program=5G&program=eSIM&columns=year").status_code == 422


def test_the_example_has_a_number_for_each_field() -> None:
    assert {len(cell) for cell in RESPONSIBILITY.cells} == {len(RESPONSIBILITY.cell_fields)}


def test_the_table_fits_a_terminal(run: Run, graph_url: str) -> None:
    lines = run("query", "responsibility", "--columns-limit", "3", store=graph_url).output.splitlines()
    assert "5G" in lines[0]
    assert lines[1].startswith("国家数据局") or any(line.startswith("国家数据局") for line in lines)
    assert max(map(len, lines)) <= 120
    assert "bodies" in lines[-1]


def test_csv_has_a_line_for_each_cell(run: Run, graph_url: str, client: TestClient) -> None:
    lines = run("query", "responsibility", "--csv", "--columns-limit", "50", store=graph_url).output.splitlines()
    assert lines[0].startswith("body_id,body,part_of,column_id,column,measures,lead")
    assert len(lines) - 1 == len(client.get("/api/v1/responsibility").json()["cells"])
