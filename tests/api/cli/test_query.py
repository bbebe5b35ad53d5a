from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import NOTICE, Run


def asked(run: Run, store: str, *arguments: str) -> list[dict[str, Any]]:
    result = run("query", *arguments, "--jsonl", store=store)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["measures", "--owner", "信管局", "--program", "5G"], ["推动5G与工业互联网标识解析同步规划。"]),
        (
            ["measures", "--owner", "国家数据局", "--role", "lead", "--level", "item"],
            ["在杭州推广应用eSIM，2026年建成5G基站5000个。"],
        ),
        (["measures", "--words", "远程", "--kind", "action"], ["支持养老机构应用5G开展远程照护。"]),
        (["figures", "--unit", "家"], ["2万家以上"]),
        (["mentions", "5G", "--document", "notice.txt"], ["5G"]),
        (["timeline", "--since", "2026"], ["在杭州推广应用eSIM，2026年建成5G基站5000个。"]),
        (
            ["search", "监测", "通报", "--label", "Measure"],
            ["建立工业互联网安全监测通报机制，2025年组织演练不少于3次。"],
        ),
    ],
)
def test_questions_are_answered_with_quotes(
    run: Run, graph_url: str, arguments: list[str], expected: list[str]
) -> None:
    assert [row["quote"] for row in asked(run, graph_url, *arguments)] == expected


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["programs", "信管局"], {"5G", "工业互联网"}),
        (["actors", "eSIM"], {"国家数据局", "工业和信息化部"}),
        (["entities", "办公厅"], {"财政部办公厅", "交通运输部办公厅"}),
    ],
)
def test_names_are_answered(run: Run, graph_url: str, arguments: list[str], expected: set[str]) -> None:
    assert expected <= {row["name"] for row in asked(run, graph_url, *arguments)}


def test_a_question_leads_to_the_next(run: Run, graph_url: str) -> None:
    (measure,) = asked(run, graph_url, "measures", "--words", "eSIM")
    assert asked(run, graph_url, "measure", measure["id"]) == [measure]
    owners = asked(run, graph_url, "owners", measure["id"])
    assert [(row["actor"], row["role"]) for row in owners] == [("国家数据局", "lead"), ("工业和信息化部", "support")]
    (link,) = asked(run, graph_url, "link", "eSIM", "5G")
    assert [row["id"] for row in link["measures"]] == [measure["id"]]
    assert "5G" in {row["program"] for row in asked(run, graph_url, "links", "eSIM")}
    (document,) = asked(run, graph_url, "document", measure["document_id"])
    assert document["sections"] == asked(run, graph_url, "sections", "plan.md")
    assert [row["id"] for row in asked(run, graph_url, "documents", "--words", "方案")] == [measure["document_id"]]
    (entity,) = asked(run, graph_url, "entity", "工信部")
    assert entity["entity"]["name"] == "工业和信息化部"


def test_the_text_of_a_document(run: Run, graph_url: str) -> None:
    assert run("query", "text", "notice.txt", store=graph_url).stdout.strip() == NOTICE.strip()


def test_text_shows_each_answer_with_where_it_stands(run: Run, graph_url: str) -> None:
    quote = "在杭州推广应用eSIM，2026年建成5G基站5000个。"
    (measure,) = asked(run, graph_url, "measures", "--words", "eSIM")
    shown = run("query", "measures", "--words", "eSIM", store=graph_url).stdout
    assert quote in shown
    assert f"《城市数字基础设施提升行动方案》 › 一、 / （一） [{measure['start']},{measure['end']})" in shown
    assert "国家数据局 (lead, clause_note)" in shown


def test_json_is_what_the_api_answers(run: Run, graph_url: str, client: TestClient) -> None:
    printed = json.loads(run("query", "measures", "--limit", "3", "--json", store=graph_url).stdout)
    assert printed == client.get("/api/v1/measures", params={"limit": 3}).json()
    link = json.loads(run("query", "link", "5G", "eSIM", "--json", store=graph_url).stdout)
    assert link == client.get("/api/v1/links", params={"a": "5G", "b": "eSIM"}).json()


def test_csv_has_every_page_where_all_are_asked_for(run: Run, graph_url: str) -> None:
    printed = run("query", "measures", "--csv", "--all", store=graph_url).stdout
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert [row["id"] for row in rows] == [row["id"] for row in asked(run, graph_url, "measures")]


def test_pages_lead_to_one_another(run: Run, graph_url: str) -> None:
    first = json.loads(run("query", "measures", "--limit", "2", "--json", store=graph_url).stdout)
    second = json.loads(
        run("query", "measures", "--limit", "2", "--cursor", first["next"], "--json", store=graph_url).stdout
    )
    whole = [row["id"] for row in asked(run, graph_url, "measures")]
    assert [row["id"] for row in first["items"] + second["items"]] == whole[:4]


def test_an_ambiguous_name_prints_its_candidates(run: Run, graph_url: str) -> None:
    result = run("query", "measures", "--owner", "办公厅", store=graph_url)
    assert result.exit_code == 2
    assert result.stdout == ""
    for name in ("财政部办公厅", "交通运输部办公厅", "actor_"):
        assert name in result.stderr


def test_an_unknown_name_prints_the_nearest(run: Run, graph_url: str) -> None:
    result = run("query", "programs", "国家数据居", store=graph_url)
    assert result.exit_code == 2
    assert "国家数据局" in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["measure", "measure_0000000000000000"], "measure_0000000000000000"),
        (["measures", "--period", "soon"], "period"),
        (["measures", "--role", "boss"], "role"),
        (["measures", "--limit", "0"], "limit"),
        (["measures", "--cursor", "nonsense"], "cursor"),
        (["measures", "--json", "--csv"], "csv"),
        (["document", "没有这份文件"], "没有这份文件"),
    ],
)
def test_a_wrong_question_is_told(run: Run, graph_url: str, arguments: list[str], named: str) -> None:
    result = run("query", *arguments, store=graph_url)
    assert result.exit_code == 2
    assert named in result.stderr
