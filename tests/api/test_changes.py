"""What was written since, over HTTP and on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from tests.api.conftest import NOTICE, PLAN, Run

API = "/api/v1/changes"


def ingest(run: Run, url: str, name: str, text: str) -> None:
    assert run("ingest", "-", "--name", name, store=url, stdin=text.encode("utf-8")).exit_code == 0


def test_a_caller_learns_what_was_written_since_it_last_asked(run: Run, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'graph.db'}"
    ingest(run, url, "notice.txt", NOTICE)
    with TestClient(create_app(Settings(store=url))) as client:
        first = client.get(API, params={"since": "0"}).json()
        assert [(change["event"], change["source"]) for change in first["items"]] == [("created", "notice.txt")]
        assert first["complete"] is True
        document = first["items"][0]["documents"][0]
        assert client.get(f"/api/v1/documents/{document['id']}").json()["document"]["title"] == document["title"]
        asked_again = {"params": {"since": first["revision"]}}
        assert client.get(API, **asked_again).json()["items"] == []  # type: ignore[arg-type]
        ingest(run, url, "notice.txt", PLAN)
        assert run("remove", "notice.txt", store=url).exit_code == 0
        then = client.get(API, **asked_again).json()  # type: ignore[arg-type]
        assert [change["event"] for change in then["items"]] == ["changed", "removed"]
        assert then["items"][1]["gone"] == then["items"][0]["documents"]


def test_a_revision_that_is_not_kept_is_410_with_the_one_to_go_on_from(client: TestClient) -> None:
    latest = client.get(API).json()["revision"]
    answer = client.get(API, params={"since": "7-000000000000"})
    assert (answer.status_code, answer.json()["revision"]) == (410, latest)
    assert client.get(API, params={"since": "soon"}).status_code == 422


def test_the_command_prints_them(run: Run, graph_url: str) -> None:
    shown = run("query", "changes", store=graph_url).output
    assert "notice.txt  created" in shown
    assert "+ 关于提升标识解析节点服务能力的通知" in shown
    printed = json.loads(run("query", "changes", "--since", "0", "--json", store=graph_url).output)
    assert printed["revision"] == printed["items"][-1]["revision"]
    assert run("query", "changes", "--since", printed["revision"], store=graph_url).output == "0 in all\n"
    old = run("query", "changes", "--since", "7-000000000000", store=graph_url)
    assert old.exit_code == 2
    assert printed["revision"] in old.output
    everything = json.loads(run("query", "changes", "--all", "--json", store=graph_url).output)
    assert everything["items"] == printed["items"]
