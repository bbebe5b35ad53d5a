"""What readers say of facts, over HTTP and on the command line: kept through a re-reading, exported, taken back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from api.app import create_app
from api.settings import Settings
from tests.api.conftest import NOTICE, PLAN, Run

API = "/api/v1"
KEY = {"X-API-Key": "a-key-for-tests"}
OWNER = "国家数据局"


@pytest.fixture
def url(tmp_path: Path, run: Run) -> str:
    url = f"sqlite:///{tmp_path / 'graph.db'}"
    ingest(run, url, "notice.txt", NOTICE)
    ingest(run, url, "plan.md", PLAN)
    return url


@pytest.fixture
def client(url: str) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(store=url, api_key=SecretStr(KEY["X-API-Key"])))) as client:
        yield client


def ingest(run: Run, url: str, name: str, text: str) -> None:
    assert run("ingest", "-", "--name", name, store=url, stdin=text.encode("utf-8")).exit_code == 0


def owner(client: TestClient) -> dict[str, Any]:
    facts = client.get(f"{API}/documents/plan.md/facts", params={"fact": "owner"}).json()["items"]
    found: dict[str, Any] = next(fact for fact in facts if fact["name"] == OWNER)
    return found


def body(fact: dict[str, Any], **said: Any) -> dict[str, Any]:
    names = ("document_id", "fact", "id", "start", "end", "measure_id", "role", "relation")
    return {name: fact[name] for name in names} | {"verdict": "wrong"} | said


def test_a_fact_is_judged_and_found_again_after_its_document_was_read_anew(
    client: TestClient, url: str, run: Run
) -> None:
    fact = owner(client)
    tag = client.get(f"{API}/documents/plan.md/facts").headers["etag"]
    answer = client.post(f"{API}/judgements", json=body(fact, note="牵头的不是它", author="审阅人"), headers=KEY)
    assert answer.status_code == 200, answer.text
    said = answer.json()
    assert (said["verdict"], said["stands"], said["name"], said["note"]) == ("wrong", True, OWNER, "牵头的不是它")
    again = client.get(f"{API}/documents/plan.md/facts", headers={"If-None-Match": tag})
    assert again.status_code == 200
    assert (owner(client)["judged"], owner(client)["judgement_id"]) == ("wrong", said["id"])
    ingest(run, url, "plan.md", PLAN.replace("一、重点任务", "为提升服务，制定本方案。\n\n一、重点任务"))
    moved = owner(client)
    assert moved["start"] > fact["start"]
    assert moved["measure_id"] != fact["measure_id"]
    assert (moved["judged"], moved["judgement_id"]) == ("wrong", said["id"])
    listed = client.get(f"{API}/judgements").json()["items"]
    assert [(each["id"], each["start"], each["stands"]) for each in listed] == [(said["id"], moved["start"], True)]
    ingest(run, url, "plan.md", PLAN.replace(f"{OWNER}牵头", "某省财政厅牵头"))
    assert client.get(f"{API}/judgements/{said['id']}").json()["stands"] is False
    ingest(run, url, "plan.md", PLAN)
    assert owner(client)["judged"] == "wrong"


def test_measures_tell_of_it_and_it_is_taken_back(client: TestClient) -> None:
    fact = owner(client)
    said = client.post(f"{API}/judgements", json=body(fact), headers=KEY).json()
    measure = client.get(f"{API}/measures/{fact['measure_id']}").json()
    assert [each["judged"] for each in measure["owners"] if each["actor"] == OWNER] == ["wrong"]
    removed = client.delete(f"{API}/judgements/{said['id']}", headers=KEY)
    assert removed.json() == said
    assert owner(client) == fact
    assert client.delete(f"{API}/judgements/{said['id']}", headers=KEY).status_code == 404
    assert client.get(f"{API}/judgements").json()["total"] == 0


def test_who_has_no_key_may_look_and_not_judge(client: TestClient) -> None:
    fact = owner(client)
    assert client.post(f"{API}/judgements", json=body(fact)).status_code == 401
    assert client.delete(f"{API}/judgements/judgement_0", headers={"X-API-Key": "other"}).status_code == 401
    assert client.get(f"{API}/judgements").status_code == 200


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"verdict": "maybe"}, 422),
        ({"start": -1}, 422),
        ({"note": "长" * 2001}, 422),
        ({"more": 1}, 422),
        ({"start": 0, "end": 3}, 404),
        ({"document_id": "no.txt"}, 404),
        ({"role": "guide"}, 404),
    ],
)
def test_what_can_t_be_judged_is_refused(client: TestClient, changed: dict[str, Any], status: int) -> None:
    answer = client.post(f"{API}/judgements", json=body(owner(client)) | changed, headers=KEY)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert client.get(f"{API}/judgements").json()["total"] == 0


def test_they_go_out_as_files(client: TestClient) -> None:
    client.post(f"{API}/judgements", json=body(owner(client), note="=1+1"), headers=KEY)
    (row,) = csv.DictReader(io.StringIO(client.get(f"{API}/judgements/export").content.decode("utf-8-sig")))
    assert (row["判断 verdict"], row["说明 note"], row["所述 name"]) == ("wrong", "'=1+1", OWNER)
    sheet = client.get(f"{API}/judgements/export", params={"format": "xlsx"})
    book = openpyxl.load_workbook(io.BytesIO(sheet.content))
    assert book.worksheets[0].max_row == 2
    assert client.get(f"{API}/judgements/export", params={"format": "pdf"}).status_code == 422


def test_the_command_line_lists_exports_loads_and_takes_back(
    client: TestClient, url: str, run: Run, tmp_path: Path
) -> None:
    said = client.post(f"{API}/judgements", json=body(owner(client), note="牵头的不是它"), headers=KEY).json()
    shown = run("judgements", "list", store=url).output
    assert f"owner lead {OWNER}  wrong" in shown
    assert "牵头的不是它" in shown
    assert "judged wrong" in run("query", "measures", "--owner", OWNER, store=url).output
    file = tmp_path / "said.jsonl"
    assert run("judgements", "export", str(file), store=url).exit_code == 0
    assert json.loads(file.read_text(encoding="utf-8"))["id"] == said["id"]
    assert run("judgements", "withdraw", said["id"], store=url).exit_code == 0
    assert run("judgements", "withdraw", said["id"], store=url).exit_code == 1
    assert client.get(f"{API}/judgements").json()["total"] == 0
    assert run("judgements", "load", str(file), store=url).output == "1 judgement kept, 0 already there or older\n"
    assert client.get(f"{API}/judgements/{said['id']}").json() == said
    copied = f"sqlite:///{tmp_path / 'copy.db'}"
    assert "1 judgement on facts came too" in run("copy", url, copied).output
    assert (
        run("judgements", "list", "--json", store=copied).output
        == run("judgements", "list", "--json", store=url).output
    )


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"verdict": "maybe"}, "verdict"),
        ({"start": "0"}, "start"),
        ({"note": "长" * 2001}, "too long"),
        ({"measure": "别的措施"}, "id that is not made"),
        ({"more": 1}, "is no judgement"),
    ],
)
def test_a_file_with_a_fault_brings_nothing_in(
    client: TestClient, url: str, run: Run, tmp_path: Path, change: dict[str, Any], reason: str
) -> None:
    said = client.post(f"{API}/judgements", json=body(owner(client)), headers=KEY).json()
    line = run("judgements", "export", "-", store=url).stdout
    client.delete(f"{API}/judgements/{said['id']}", headers=KEY)
    file = tmp_path / "said.jsonl"
    file.write_text(line + json.dumps(json.loads(line) | change, ensure_ascii=False), encoding="utf-8")
    loaded = run("judgements", "load", str(file), store=url)
    assert loaded.exit_code != 0
    assert f"{file}:2" in loaded.output.replace("\n", "")
    assert reason in loaded.output
    assert client.get(f"{API}/judgements").json()["total"] == 0
