from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import OntologyError
from graph.model import SourceFacts
from graph.store import Written, open_store
from graph.store.sqlite import SqliteStore
from tests.api.conftest import Run


def dump(url: str) -> object:
    with open_store(url, create=False) as store:
        return store.dump(), store.sources()


def test_a_graph_is_copied_whole(run: Run, graph_url: str) -> None:
    result = run("copy", graph_url, "copy.db")
    assert result.exit_code == 0, result.output
    assert result.stdout == f"2 sources of {graph_url} for copy.db: 2 new, 0 changed, 0 unchanged, 0 failed\n"
    assert dump("copy.db") == dump(graph_url)


def test_a_second_run_changes_nothing(run: Run, graph_url: str) -> None:
    run("copy", graph_url, "copy.db")
    assert "0 new, 0 changed, 2 unchanged, 0 failed" in run("copy", graph_url, "sqlite:///copy.db").stdout
    assert dump("copy.db") == dump(graph_url)


def test_what_else_is_there_stays_and_is_told(run: Run, graph_url: str, documents: Path) -> None:
    run("ingest", str(documents / "plan.md"), "--root", str(documents), store="copy.db")
    run(
        "ingest",
        "-",
        "--name",
        "more.txt",
        store="copy.db",
        stdin="关于加强管理的通知\n\n各单位要加强管理。\n".encode(),
    )
    result = run("copy", graph_url, "copy.db")
    assert "1 new, 0 changed, 1 unchanged, 0 failed" in result.stdout
    assert "copy.db has 1 other source too" in result.stdout
    with open_store("copy.db") as store:
        assert list(store.sources()) == ["more.txt", "notice.txt", "plan.md"]


def test_a_source_that_fails_is_told_and_the_others_go_on(
    run: Run, graph_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = SqliteStore.write

    def refuse(self: SqliteStore, facts: SourceFacts) -> Written:
        if facts.source.name == "notice.txt":
            raise OntologyError("no such label")
        return write(self, facts)

    monkeypatch.setattr(SqliteStore, "write", refuse)
    result = run("copy", graph_url, "copy.db")
    assert result.exit_code == 1
    assert "1 new, 0 changed, 0 unchanged, 1 failed" in result.stdout
    assert "failed: notice.txt: no such label" in result.stderr
    monkeypatch.setattr(SqliteStore, "write", write)
    assert "1 new, 0 changed, 1 unchanged, 0 failed" in run("copy", graph_url, "copy.db").stdout


def test_a_store_is_not_copied_into_itself(run: Run, graph_url: str) -> None:
    result = run("copy", graph_url, graph_url.removeprefix("sqlite:///"))
    assert result.exit_code == 1
    assert "is the store to copy from" in result.stderr


def test_a_store_that_is_not_there_is_told_and_none_is_made(run: Run, tmp_path: Path) -> None:
    result = run("copy", "none.db", "copy.db")
    assert result.exit_code == 1
    assert "none.db" in result.stderr
    assert not (tmp_path / "none.db").exists()
    assert not (tmp_path / "copy.db").exists()


def test_a_graph_goes_to_a_server_and_back(run: Run, graph_url: str, neo4j_url: str) -> None:
    with open_store(neo4j_url) as server:
        for name in server.sources():
            server.delete(name)
    assert "2 new, 0 changed, 0 unchanged, 0 failed" in run("copy", graph_url, neo4j_url).stdout
    assert "0 new, 0 changed, 2 unchanged, 0 failed" in run("copy", graph_url, neo4j_url).stdout
    assert "2 new, 0 changed, 0 unchanged, 0 failed" in run("copy", neo4j_url, "back.db").stdout
    assert dump("back.db") == dump(neo4j_url) == dump(graph_url)
