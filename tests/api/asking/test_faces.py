"""Asking in words by command line and over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner, Result

from api.app import create_app
from api.cli import app
from api.settings import Settings
from graph.store import Store

QUESTION = "信管局去年在eSIM方面做了哪些工作？"


@pytest.fixture(scope="module")
def client(samples: Store) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(store=samples.url))) as client:
        yield client


def run(samples: Store, *words: str) -> Result:
    return CliRunner().invoke(app, ["--store", samples.url, "ask", *words], env={"COLUMNS": "200"})


def test_the_command_line_says_how_it_read_what_it_asks_and_what_it_found(samples: Store) -> None:
    result = run(samples, QUESTION, "--today", "2021-06-01")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "信息通信管理局去年（2020年）负责2项涉及eSIM、已完成的措施。"
    assert "    body      信管局 → 信息通信管理局" in lines
    command = "zhengmai query measures --owner 信息通信管理局 --program eSIM --period 2020 --status done"
    assert f"    {command}" in lines
    assert any("[413,460)" in line for line in lines)


def test_words_of_a_question_may_stand_apart(samples: Store) -> None:
    result = run(samples, "which", "bodies", "lead", "on", "eSIM")
    assert (result.exit_code, "信息通信管理局" in result.stdout) == (0, True)


@pytest.mark.parametrize("question", ["办公厅负责什么", "为什么要携号转网"])
def test_a_question_without_an_answer_fails_and_says_what_could_be_asked(question: str, samples: Store) -> None:
    result = run(samples, question)
    assert result.exit_code == 2
    assert "可以这样问 for example:" in result.stdout
    assert "谁负责携号转网？" in result.stdout


def test_both_faces_answer_alike(samples: Store, client: TestClient) -> None:
    asked = {"q": QUESTION, "today": "2021-06-01", "limit": "1"}
    response = client.get("/api/v1/ask", params=asked)
    printed = run(samples, QUESTION, "--today", "2021-06-01", "--limit", "1", "--json")
    assert response.status_code == 200
    assert response.json() == json.loads(printed.stdout)
    assert (response.json()["total"], len(response.json()["items"])) == (2, 1)


def test_last_year_is_counted_from_the_day_given(client: TestClient) -> None:
    periods = []
    for today in ("2021-06-01", "2022-01-01"):
        answer = client.get("/api/v1/ask", params={"q": "信管局去年有哪些措施", "today": today}).json()
        periods += [p["value"] for p in answer["query"]["parameters"] if p["parameter"] == "period"]
    assert periods == ["2020", "2021"]


def test_without_a_day_it_is_the_clock_s(client: TestClient) -> None:
    today = client.get("/api/v1/ask", params={"q": "谁负责5G"}).json()["reading"]["today"]
    assert today > "2025-01-01"


@pytest.mark.parametrize(
    ("asked", "parameter"),
    [
        ({}, "q"),
        ({"q": ""}, "q"),
        ({"q": "？？"}, "q"),
        ({"q": "谁" * 301}, "q"),
        ({"q": "谁负责5G", "today": "yesterday"}, "today"),
        ({"q": "谁负责5G", "limit": "0"}, "limit"),
        ({"q": "谁负责5G", "lang": "zh"}, "lang"),
    ],
)
def test_a_bad_parameter_is_named(asked: dict[str, str], parameter: str, client: TestClient) -> None:
    response = client.get("/api/v1/ask", params=asked)
    assert response.status_code == 422
    assert [error["parameter"] for error in response.json()["errors"]] == [parameter]
