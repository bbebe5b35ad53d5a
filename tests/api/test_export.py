"""The export over HTTP: the bytes the command line writes, or a problem before the first of them."""

from __future__ import annotations

import inspect
import io
import json
from zipfile import ZipFile

import openpyxl
import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.export_filters import Selected
from api.settings import Settings
from graph.exports import FORMATS, TABLES, FileFormat
from graph.questions import measures
from tests.api.conftest import Run


@pytest.mark.parametrize("format", FORMATS)
def test_a_format_is_what_the_command_line_writes(client: TestClient, run: Run, graph_url: str, format: str) -> None:
    answer = client.get("/api/v1/export", params={"format": format})
    assert answer.status_code == 200, answer.text
    way = FORMATS[format]
    suffix = way.suffix if isinstance(way, FileFormat) else ".zip"
    assert answer.headers["content-type"].split(";")[0] == (
        way.media_type if isinstance(way, FileFormat) else "application/zip"
    )
    assert answer.headers["content-disposition"] == f'attachment; filename="zhengmai{suffix}"'
    assert answer.content == run("export", "-", "--format", format, store=graph_url).stdout_bytes


@pytest.mark.parametrize("format", TABLES["responsibility"])
def test_the_responsibility_table(client: TestClient, format: str) -> None:
    answer = client.get("/api/v1/export", params={"format": format, "table": "responsibility", "program": "5G"})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-disposition"] == f'attachment; filename="responsibility.{format}"'
    if format == "csv":
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert answer.content.startswith("\ufeff责任主体".encode())
        return
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    assert ["筛选 filter: program", "5G", None] in [list(row) for row in book.worksheets[1].values]
    assert all("5G" in str(row[5]) for row in list(book.worksheets[0].values)[1:])


def test_filters_choose_a_part(client: TestClient) -> None:
    listed = client.get("/api/v1/measures", params={"owner": "民政部"}).json()["items"]
    lines = client.get("/api/v1/export", params={"format": "jsonl", "owner": "民政部"}).text.splitlines()
    nodes = [node for node in map(json.loads, lines) if "node" in node]
    assert [node["id"] for node in nodes if node["node"] == "Measure"] == [row["id"] for row in listed] != []


def test_the_filters_are_those_of_measures() -> None:
    asked = set(inspect.signature(measures).parameters) - {"store", "limit", "cursor", "sort", "fields", "facets"}
    assert set(Selected.model_fields) - {"around"} == asked


def test_names_begin_where_the_setting_says(graph_url: str) -> None:
    with TestClient(create_app(Settings(store=graph_url, base_iri="https://kg.example/"))) as client:
        assert "@prefix d: <https://kg.example/> ." in client.get("/api/v1/export", params={"format": "turtle"}).text


@pytest.mark.parametrize(
    ("asked", "status", "told"),
    [
        ({}, 422, "format"),
        ({"format": "xml"}, 422, "graphml"),
        ({"format": "turtle", "table": "responsibility"}, 422, "xlsx, csv"),
        ({"format": "csv", "table": "matrix"}, 422, "responsibility"),
        ({"format": "csv", "owner": "无此机构"}, 404, "无此机构"),
        ({"format": "csv", "around": "5G", "owner": "民政部"}, 422, "no other filter"),
        ({"format": "csv", "colour": "red"}, 422, "colour"),
    ],
)
def test_what_is_wrong_is_a_problem(client: TestClient, asked: dict[str, str], status: int, told: str) -> None:
    answer = client.get("/api/v1/export", params=asked)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert told in answer.text


def test_a_store_that_fails_at_its_first_source_is_a_problem(
    graph_url: str, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    from graph.errors import StoreError
    from graph.store.sqlite import SqliteStore

    def broken(*_: object) -> object:
        raise StoreError("here", "the disk is gone")

    monkeypatch.setattr(SqliteStore, "facts", broken)
    answer = client.get("/api/v1/export", params={"format": "graphml"})
    assert (answer.status_code, answer.json()["detail"]) == (503, "here: the disk is gone")


def test_an_archive_has_a_file_for_each_kind(client: TestClient) -> None:
    answer = client.get("/api/v1/export", params={"format": "parquet"})
    with ZipFile(io.BytesIO(answer.content)) as archive:
        assert {"Measure.parquet", "OWNS.parquet", "Actor.parquet"} <= set(archive.namelist())
        assert archive.testzip() is None
