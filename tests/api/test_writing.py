"""Documents in and out over HTTP: with a key, as jobs, each source whole or not at all."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document as Word
from fastapi.testclient import TestClient
from pydantic import SecretStr

from api.app import create_app
from api.errors import PROBLEM_TYPE
from api.settings import Settings
from tests.api.conftest import NOTICE, PLAN

API = "/api/v1"
KEY = "a-key-for-tests"
LISTED = json.dumps(
    [
        {
            "title": "关于甲事的通知",
            "url": "http://page.example/1",
            "text": "关于甲事的通知\n\n某市财政局要加强检查。\n",
        },
        {
            "title": "关于乙事的通知",
            "url": "http://page.example/2",
            "text": "关于乙事的通知\n\n某市民政局要加强检查。\n",
        },
    ],
    ensure_ascii=False,
)


def writable(tmp_path: Path, **given: Any) -> TestClient:
    settings = Settings(store=str(tmp_path / "graph.db"), api_key=SecretStr(f"another, {KEY}"), jobs=1, **given)
    return TestClient(create_app(settings), headers={"X-API-Key": KEY})


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    """A service with a key over a store that is not there yet."""
    with writable(tmp_path) as client:
        yield client


def ended(client: TestClient, location: str) -> dict[str, Any]:
    """The job at ``location``, when it has ended."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        job: dict[str, Any] = client.get(location).json()
        if job["job"]["ended_at"]:
            return job
        time.sleep(0.05)
    raise AssertionError(f"{location} has not ended")


def add(client: TestClient, **sent: Any) -> dict[str, Any]:
    answer = client.post(f"{API}/documents", **sent)
    assert answer.status_code == 202, answer.text
    assert answer.headers["location"] == f"{API}/jobs/{answer.json()['job']['id']}"
    return ended(client, answer.headers["location"])


def states(job: dict[str, Any]) -> dict[str, str]:
    return {file["name"]: file["state"] for file in job["files"]}


def titles(client: TestClient) -> set[str]:
    return {row["title"] for row in client.get(f"{API}/documents").json()["items"]}


def test_a_text_is_read_into_the_graph(client: TestClient) -> None:
    job = add(client, json={"name": "in/notice.txt", "text": NOTICE})
    assert job["job"]["state"] == "done"
    (file,) = job["files"]
    assert (file["name"], file["state"]) == ("in/notice.txt", "created")
    (document,) = file["documents"]
    assert client.get(f"{API}/documents/{document['id']}/text").json()["text"] == NOTICE
    assert document["title"] == "关于提升标识解析节点服务能力的通知"
    assert client.get(f"{API}/measures", params={"owner": "信管局"}).json()["total"] > 0


def test_what_comes_again_changes_nothing_and_what_is_edited_replaces(client: TestClient) -> None:
    for text, expected in ((NOTICE, "created"), (NOTICE, "unchanged"), (PLAN, "changed")):
        assert states(add(client, json={"name": "a.txt", "text": text})) == {"a.txt": expected}
    assert titles(client) == {"城市数字基础设施提升行动方案"}


def test_a_file_that_fails_leaves_nothing_and_stops_no_other(client: TestClient, tmp_path: Path) -> None:
    word = Word()
    for line in PLAN.splitlines():
        word.add_paragraph(line)
    word.save(str(tmp_path / "plan.docx"))
    files = [
        ("files", ("notice.txt", NOTICE.encode("gb18030"))),
        ("files", ("broken.json", b"[{]")),
        ("files", ("../up.txt", NOTICE.encode("utf-8"))),
        ("files", ("plan.docx", (tmp_path / "plan.docx").read_bytes())),
        ("files", ("notice.txt", PLAN.encode("utf-8"))),
        ("files", ("empty.txt", b"")),
        ("files", ("list.json", LISTED.encode("utf-8"))),
    ]
    job = add(client, files=files)
    assert [file["state"] for file in job["files"]] == [
        "created", "failed", "failed", "created", "failed", "failed", "created"
    ]  # fmt: skip
    assert {name: job["job"][name] for name in ("total", "done", "created", "failed")} == {
        "total": 7, "done": 7, "created": 3, "failed": 4
    }  # fmt: skip
    broken = job["files"][1]
    assert broken["place"] == "1:3"
    assert "JSON that is broken" in broken["reason"]
    assert "relative path" in job["files"][2]["reason"]
    assert "same name" in job["files"][4]["reason"]
    assert {row["source"] for row in client.get(f"{API}/documents").json()["items"]} == {
        "notice.txt", "plan.docx", "list.json"
    }  # fmt: skip


def test_events_tell_a_job_from_its_beginning(client: TestClient) -> None:
    job = add(client, files=[("files", ("a.txt", NOTICE)), ("files", ("b.pdf", b"%PDF-1.4"))])
    path = f"{API}/jobs/{job['job']['id']}/events"
    answer = client.get(path)
    assert answer.headers["content-type"].startswith("text/event-stream")
    events = parsed(answer.text)
    assert [int(event["id"]) for event in events] == list(range(1, len(events) + 1))
    told = [(event["event"], (event["data"]["file"] or event["data"]["job"])["state"]) for event in events]
    assert told[0] == ("job", "running")
    assert told[-1] == ("job", "done")
    assert {("file", "created"), ("file", "failed")} <= set(told)
    later = parsed(client.get(path, headers={"Last-Event-ID": events[-2]["id"]}).text)
    assert [event["id"] for event in later] == [events[-1]["id"]]
    assert parsed(client.get(path, headers={"Last-Event-ID": "999"}).text) == []


def parsed(stream: str) -> list[dict[str, Any]]:
    """The events of a stream."""
    events = []
    for block in filter(str.strip, stream.replace("\r\n", "\n").split("\n\n")):
        lines = dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith(":"))
        if "data" in lines:
            events.append({**lines, "data": json.loads(lines["data"])})
    return events


def test_jobs_are_listed_latest_first(client: TestClient) -> None:
    ids = [add(client, json={"name": name, "text": NOTICE})["job"]["id"] for name in ("a.txt", "b.txt")]
    assert [job["id"] for job in client.get(f"{API}/jobs").json()["items"]] == ids[::-1]


def test_a_document_goes_with_its_source(client: TestClient) -> None:
    add(client, files=[("files", ("notice.txt", NOTICE)), ("files", ("list.json", LISTED))])
    removed = client.delete(f"{API}/documents/notice.txt")
    assert removed.status_code == 200, removed.text
    assert removed.json()["source"] == "notice.txt"
    assert [document["title"] for document in removed.json()["documents"]] == ["关于提升标识解析节点服务能力的通知"]
    shared = client.delete(f"{API}/documents/关于甲事的通知")
    assert shared.status_code == 409
    assert shared.json()["name"] == "list.json"
    assert [other["name"] for other in shared.json()["candidates"]] == ["关于乙事的通知"]
    assert titles(client) == {"关于甲事的通知", "关于乙事的通知"}
    removed = client.delete(f"{API}/sources/list.json")
    assert {document["title"] for document in removed.json()["documents"]} == {"关于甲事的通知", "关于乙事的通知"}
    assert client.delete(f"{API}/sources/list.json").status_code == 404
    assert client.delete(f"{API}/documents/notice.txt").status_code == 404
    assert client.get(f"{API}/counts").json()["total"] == 0


def test_a_document_that_is_only_cited_is_not_removed(client: TestClient) -> None:
    add(client, json={"name": "a.txt", "text": "关于甲事的通知\n\n根据《网络安全法》，某市财政局要加强检查。\n"})
    (cited,) = client.get(f"{API}/documents", params={"status": "cited"}).json()["items"]
    answer = client.delete(f"{API}/documents/{cited['id']}")
    assert (answer.status_code, answer.json()["type"]) == (409, "urn:zhengmai:problem:only-cited")


WRITES = [
    ("POST", "/documents"),
    ("DELETE", "/documents/notice.txt"),
    ("DELETE", "/sources/notice.txt"),
    ("GET", "/jobs"),
    ("DELETE", "/jobs/1"),
]


@pytest.mark.parametrize(("method", "path"), WRITES)
def test_without_a_key_nothing_is_written(graph_url: str, method: str, path: str) -> None:
    with TestClient(create_app(Settings(store=graph_url))) as client:
        answer = client.request(method, API + path, headers={"X-API-Key": KEY})
    assert (answer.status_code, answer.headers["content-type"]) == (403, PROBLEM_TYPE)
    assert "ZHENGMAI_API_KEY" in answer.json()["hint"]


@pytest.mark.parametrize(("method", "path"), WRITES)
@pytest.mark.parametrize(
    "headers", [{}, {"X-API-Key": "wrong"}, {"Authorization": "Bearer wrong"}, {"Authorization": f"Basic {KEY}"}]
)
def test_a_missing_or_wrong_key_is_refused(tmp_path: Path, method: str, path: str, headers: dict[str, str]) -> None:
    settings = Settings(store=str(tmp_path / "graph.db"), api_key=SecretStr(KEY))
    with TestClient(create_app(settings)) as client:
        answer = client.request(method, API + path, headers=headers)
    assert (answer.status_code, answer.headers["content-type"]) == (401, PROBLEM_TYPE)
    assert answer.headers["www-authenticate"] == 'Bearer realm="zhengmai"'
    assert not (tmp_path / "graph.db").exists()


@pytest.mark.parametrize("headers", [{"X-API-Key": "another"}, {"Authorization": f"Bearer {KEY}"}])
def test_any_of_the_keys_will_do_in_either_header(tmp_path: Path, headers: dict[str, str]) -> None:
    with writable(tmp_path) as client:
        del client.headers["X-API-Key"]
        answer = client.post(f"{API}/documents", json={"name": "a.txt", "text": NOTICE}, headers=headers)
        assert answer.status_code == 202
        assert client.get(answer.headers["location"]).status_code == 200  # whoever has the id may ask


@pytest.mark.parametrize(
    ("sent", "status", "says"),
    [
        ({"json": {"text": NOTICE}}, 422, "name"),
        ({"json": {"text": NOTICE, "name": "a/../b.txt"}}, 422, "relative path"),
        ({"json": {"text": NOTICE, "name": "a\\b.txt"}}, 422, "backslash"),
        ({"files": {"file": ("a.txt", b"x")}}, 422, "files"),
        ({"content": b"x", "headers": {"content-type": "text/plain"}}, 415, "text/plain"),
    ],
)
def test_what_is_not_taken_is_named(client: TestClient, sent: dict[str, Any], status: int, says: str) -> None:
    answer = client.post(f"{API}/documents", **sent)
    assert answer.status_code == status, answer.text
    assert says in answer.json()["detail"]


def test_an_unknown_job_is_404(client: TestClient) -> None:
    for method, path in (("GET", "/jobs/1"), ("GET", "/jobs/1/events"), ("DELETE", "/jobs/1")):
        answer = client.request(method, API + path)
        assert (answer.status_code, answer.headers["content-type"]) == (404, PROBLEM_TYPE)
