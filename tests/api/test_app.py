"""The API over real documents in a real store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.errors import PROBLEM_TYPE
from api.settings import Settings
from tests.api.conftest import NOTICE, PLAN

API = "/api/v1"
TEXTS = {"关于提升标识解析节点服务能力的通知": NOTICE, "城市数字基础设施提升行动方案": PLAN}


def rows(client: TestClient, path: str, **parameters: Any) -> list[dict[str, Any]]:
    answer = client.get(API + path, params=parameters)
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert set(body) == {"items", "total", "next"}
    items: list[dict[str, Any]] = body["items"]
    return items


def one_id(client: TestClient, words: str) -> str:
    (row,) = rows(client, "/measures", words=words)
    return str(row["id"])


@pytest.mark.parametrize(
    ("path", "parameters"),
    [
        ("/measures", {}),
        ("/figures", {}),
        ("/entities/5G/mentions", {}),
        ("/actors/民政部/programs", {}),
        ("/programs/5G/actors", {}),
        ("/programs/5G/links", {}),
        ("/documents/notice.txt/measures", {}),
    ],
)
def test_every_row_quotes_its_document(client: TestClient, path: str, parameters: dict[str, str]) -> None:
    found = rows(client, path, **parameters)
    assert found
    for row in found:
        assert TEXTS[row["document_title"]][row["start"] : row["end"]] == row["quote"]
        assert row["document_id"].startswith("doc_")
        assert row["section"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"owner": "信管局", "program": "5G"}, {"推动5G与工业互联网标识解析同步规划。"}),
        (
            {"owner": "工信部", "role": "support"},
            {"（一）建设算力网络。", "在杭州推广应用eSIM，2026年建成5G基站5000个。"},
        ),
        ({"basis": "explicit"}, {"各省、自治区、直辖市通信管理局要每月检查节点运行情况，督促中国电信及时排除故障。"}),
        ({"target": "中国电信"}, {"各省、自治区、直辖市通信管理局要每月检查节点运行情况，督促中国电信及时排除故障。"}),
        ({"place": "杭州"}, {"在杭州推广应用eSIM，2026年建成5G基站5000个。"}),
        ({"period": "2026"}, {"在杭州推广应用eSIM，2026年建成5G基站5000个。"}),
        ({"words": "演练"}, {"建立工业互联网安全监测通报机制，2025年组织演练不少于3次。"}),
        ({"document": "plan.md", "level": "task"}, {"（一）建设算力网络。", "（二）推广智慧养老。"}),
        ({"document": "工信部信管〔2025〕9001号", "status": "done"}, set()),
    ],
)
def test_measures_fit_every_filter(client: TestClient, filters: dict[str, str], expected: set[str]) -> None:
    assert {row["quote"] for row in rows(client, "/measures", **filters)} == expected


def test_a_measure_leads_to_its_owners(client: TestClient) -> None:
    id = one_id(client, "eSIM")
    measure = client.get(f"{API}/measures/{id}").json()
    assert [program["name"] for program in measure["programs"]][-1] == "5G"
    owners = {(row["actor"], row["role"], row["basis"], row["quote"]) for row in rows(client, f"/measures/{id}/owners")}
    assert owners == {
        ("国家数据局", "lead", "clause_note", "国家数据局"),
        ("工业和信息化部", "support", "clause_note", "工业和信息化部"),
    }


def test_pages_lead_to_one_another(client: TestClient) -> None:
    whole = [row["id"] for row in rows(client, "/measures")]
    seen: list[str] = []
    cursor = None
    while True:
        body = client.get(f"{API}/measures", params={"limit": 4} | ({"cursor": cursor} if cursor else {})).json()
        assert body["total"] == len(whole)
        seen += [row["id"] for row in body["items"]]
        cursor = body["next"]
        if cursor is None:
            break
    assert seen == whole


def test_programs_are_linked_by_the_measures_they_share(client: TestClient) -> None:
    link = client.get(f"{API}/links", params={"a": "eSIM", "b": "5G"}).json()
    assert [measure["quote"] for measure in link["measures"]] == ["在杭州推广应用eSIM，2026年建成5G基站5000个。"]
    assert {owner["actor"] for owner in link["owners"]} == {"国家数据局", "工业和信息化部"}


def test_a_document_and_what_is_in_it(client: TestClient) -> None:
    (row,) = rows(client, "/documents", issuer="工信部")
    detail = client.get(f"{API}/documents/{row['id']}").json()
    assert detail["document"] == row
    assert row["bureau"] == "信息通信管理局"
    labels = [section["label"] for section in rows(client, f"/documents/{row['id']}/sections")]
    assert labels == ["一、", "（一）", "（二）", "二、", "（三）"]
    assert client.get(f"{API}/documents/{row['id']}/text").json()["text"] == NOTICE


@pytest.mark.parametrize("form", ["工信部", "工业和信息化部", "工业与信息化部"])
def test_every_form_of_a_name_finds_the_same_node(client: TestClient, form: str) -> None:
    assert client.get(f"{API}/entities/{form}").json()["entity"]["name"] == "工业和信息化部"


def test_a_name_with_a_slash_can_stand_in_a_path(client: TestClient) -> None:
    entity = client.get(f"{API}/entities/2026-01-01%2F2026-12-31").json()["entity"]
    assert entity["label"] == "Period"
    assert rows(client, f"/entities/{entity['id']}/mentions")[0]["quote"] == "2026年"


def test_search_timeline_counts_and_ontology(client: TestClient) -> None:
    assert "Measure" in {hit["label"] for hit in rows(client, "/search", words="标识解析")}
    events = rows(client, "/timeline", since="2025", until="2025")
    assert {event["event"] for event in events} == {"issued", "measure"}
    counted = {(row["group"], row["name"]): row["count"] for row in rows(client, "/counts")}
    assert counted["label", "Measure"] == len(rows(client, "/measures"))
    ontology = client.get(f"{API}/ontology").json()
    assert ontology["nodes"]["Measure"]["zh"] == "措施"
    assert ["Actor", "Measure"] in ontology["relations"]["OWNS"]["pairs"]


def problem(client: TestClient, status: int, path: str, **parameters: Any) -> dict[str, Any]:
    answer = client.get(API + path, params=parameters)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == PROBLEM_TYPE
    body: dict[str, Any] = answer.json()
    assert body["status"] == status
    assert {"type", "title", "detail"} <= set(body)
    return body


@pytest.mark.parametrize(
    "path",
    [
        "/measures/measure_0",
        "/measures/measure_0/owners",
        "/documents/doc_0000000000000000",
        "/entities/nothing",
        "/nowhere",
    ],
)
def test_an_unknown_id_is_404(client: TestClient, path: str) -> None:
    problem(client, 404, path)


def test_an_unknown_name_is_404_with_the_nearest(client: TestClient) -> None:
    body = problem(client, 404, "/measures", owner="国家数据居")
    assert body["name"] == "国家数据居"
    assert "国家数据局" in {entity["name"] for entity in body["nearest"]}


def test_an_ambiguous_name_is_409_with_its_candidates(client: TestClient) -> None:
    body = problem(client, 409, "/measures", owner="办公厅")
    assert {entity["name"] for entity in body["candidates"]} == {"财政部办公厅", "交通运输部办公厅"}
    for candidate in body["candidates"]:
        assert client.get(f"{API}/measures", params={"owner": candidate["id"]}).status_code == 200


@pytest.mark.parametrize(
    ("path", "parameters", "named"),
    [
        ("/measures", {"limit": "0"}, "limit"),
        ("/measures", {"limit": "many"}, "limit"),
        ("/measures", {"role": "boss"}, "role"),
        ("/measures", {"owner": ""}, "owner"),
        ("/measures", {"onwer": "信管局"}, "onwer"),
        ("/measures", {"period": "soon"}, "period"),
        ("/measures", {"cursor": "nonsense"}, "cursor"),
        ("/links", {"a": "5G"}, "b"),
        ("/search", {}, "words"),
        ("/search", {"words": "网络", "label": "Owner"}, "label"),
        ("/counts", {"limit": "1"}, "limit"),
        ("/entities/5G", {"kind": "x"}, "kind"),
    ],
)
def test_a_bad_parameter_is_422_and_named(
    client: TestClient, path: str, parameters: dict[str, str], named: str
) -> None:
    body = problem(client, 422, path, **parameters)
    assert [fault["parameter"] for fault in body["errors"]] == [named]
    assert named in body["detail"]


def test_a_store_that_is_not_there_is_503_until_it_is(tmp_path: Path) -> None:
    with TestClient(create_app(Settings(store=str(tmp_path / "none.db")))) as client:
        assert client.get("/healthz").json()["status"] == "ok"
        assert client.get("/readyz").status_code == 503
        assert "hint" in problem(client, 503, "/counts")


def test_a_store_that_is_there_is_ready(client: TestClient) -> None:
    assert client.get("/readyz").json()["status"] == "ready"


def test_a_wrong_method_is_a_problem(client: TestClient) -> None:
    answer = client.post(f"{API}/measures")
    assert (answer.status_code, answer.headers["content-type"]) == (405, PROBLEM_TYPE)
    assert answer.headers["allow"] == "GET, HEAD"


def test_other_origins_may_ask_only_where_they_are_allowed(graph_url: str) -> None:
    origin = {"Origin": "http://page.example"}
    for allowed, expected in (((), None), (("http://page.example",), "http://page.example")):
        with TestClient(create_app(Settings(store=graph_url, cors_origins=allowed))) as client:
            assert client.get("/healthz", headers=origin).headers.get("access-control-allow-origin") == expected
