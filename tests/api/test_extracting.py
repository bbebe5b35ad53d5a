"""Extraction over HTTP: a text or a file in, the annotation out, and nobody else kept waiting."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi.testclient import TestClient

from api import examples_of_writing as examples
from api.annotation_schema import Annotation
from api.app import create_app
from api.errors import PROBLEM_TYPE
from api.settings import Settings
from ingest.annotations import annotation
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read_bytes
from tests.api.conftest import NOTICE, PLAN
from tests.api.test_server import served

PATH = "/api/v1/extract"
LISTED = json.dumps([{"title": "关于某事的通知", "url": "http://page.example/1", "text": NOTICE}], ensure_ascii=False)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The API without a store and without a key: extraction needs neither."""
    missing = str(tmp_path_factory.mktemp("none") / "none.db")
    with TestClient(create_app(Settings(store=missing, jobs=1))) as client:
        yield client


def annotated(data: bytes, name: str) -> dict[str, Any]:
    """The annotation of a file as the command line prints it."""
    return annotation(extract(read_bytes(data, name), load_lexicon())) | {"source": name.rpartition("/")[2]}


@pytest.mark.parametrize(("text", "name"), [(NOTICE, "docs/notice.txt"), (PLAN, "plan.md"), (examples.TEXT, "a b.txt")])
def test_a_text_gives_what_the_command_prints(client: TestClient, text: str, name: str) -> None:
    answer = client.post(PATH, json={"text": text, "name": name})
    assert answer.status_code == 200, answer.text
    expected = annotated(text.encode("utf-8"), name)
    assert answer.json() == expected
    assert json.loads(Annotation.model_validate(expected).model_dump_json()) == json.loads(json.dumps(expected))


@pytest.mark.parametrize(
    ("name", "data"), [("notice.txt", NOTICE.encode("gb18030")), ("list.json", LISTED.encode("utf-8"))]
)
def test_a_file_gives_the_same(client: TestClient, name: str, data: bytes) -> None:
    answer = client.post(PATH, files={"file": (name, data)})
    assert answer.status_code == 200, answer.text
    assert answer.json() == annotated(data, name)


def test_the_example_is_an_answer(client: TestClient) -> None:
    assert client.post(PATH, json={"text": examples.TEXT}).json() == examples.ANNOTATION


def test_nothing_is_stored(graph_url: str) -> None:
    with TestClient(create_app(Settings(store=graph_url, jobs=1))) as client:
        before = client.get("/api/v1/counts").json()
        assert client.post(PATH, json={"text": "关于某事的通知\n\n某市财政局要加强检查。\n"}).status_code == 200
        assert client.get("/api/v1/counts").json() == before


@pytest.mark.parametrize(
    ("sent", "status", "says"),
    [
        ({"json": {"text": " \n"}}, 422, "text"),
        ({"json": {"name": "a.txt"}}, 422, "text"),
        ({"json": {"text": "通知", "nmae": "a"}}, 422, "nmae"),
        ({"json": {"text": "通知", "name": "../a.txt"}}, 422, "relative path"),
        ({"json": {"text": "通知", "name": "/etc/a.txt"}}, 422, "relative path"),
        ({"json": {"text": "通知", "name": "a\x00.txt"}}, 422, "control characters"),
        ({"json": ["通知"]}, 422, "body"),
        ({"content": b"{", "headers": {"content-type": "application/json"}}, 422, "JSON"),
        ({"content": b'{"text": "\\ud800"}', "headers": {"content-type": "application/json"}}, 422, "hex escape"),
        ({"content": b"x", "headers": {"content-type": "text/csv"}}, 415, "text/csv"),
        ({"content": b"x", "headers": {"content-type": "multipart/form-data"}}, 422, "form"),
        ({"files": {"other": ("a.txt", b"x")}}, 422, "other"),
        ({"files": {"file": ("a.txt", b"")}}, 422, "is empty"),
        ({"files": {"file": ("a.pdf", b"%PDF-1.4\n%%EOF")}}, 422, "a.pdf"),
        ({"files": {"file": ("a.json", b"[{}]")}}, 422, "without text"),
        ({"files": [("file", ("a.txt", b"x")), ("file", ("b.txt", b"x"))]}, 422, "files"),
    ],
)
def test_what_cannot_be_read_is_named(client: TestClient, sent: dict[str, Any], status: int, says: str) -> None:
    answer = client.post(PATH, **sent)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == PROBLEM_TYPE
    assert says in answer.json()["detail"]


def test_a_long_text_keeps_nobody_else_waiting(tmp_path: Path) -> None:
    long = "\n".join(f"（{number}）各部门要加快建设5G基站{number}个。" for number in range(3000))
    times: list[float] = []
    with (
        served(Settings(store=str(tmp_path / "none.db"), jobs=1)) as url,
        httpx2.Client(base_url=url, timeout=120) as client,
    ):
        assert client.post(PATH, json={"text": "通知"}).status_code == 200  # the reader is up
        answers: list[httpx2.Response] = []
        asked = threading.Thread(target=lambda: answers.append(client.post(PATH, json={"text": long})))
        asked.start()
        while asked.is_alive():
            started = time.monotonic()
            assert client.get("/healthz").status_code == 200
            times.append(time.monotonic() - started)
            time.sleep(0.02)
        asked.join()
    assert answers[0].status_code == 200
    assert len(answers[0].json()["measures"]) == 3000
    assert len(times) > 5
    assert sorted(times)[len(times) // 2] < 0.5
