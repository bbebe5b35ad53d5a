"""The server engine where the server is away, dies, is of another kind or asks for a password."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from neo4j import GraphDatabase

from graph import questions
from graph.errors import NewerStoreError, StoreError
from graph.questions import changes, suggest
from graph.store import Access, open_store
from graph.store.base import Reader
from graph.store.neo4j_server import SCHEMA_VERSION, schema
from tests.conftest import ROOT
from tests.graph.papers import OPINIONS_TITLE, opinions, papers
from tests.neo4j_server import Server

NUMBER = 120
GIVEN, OTHER = "a-long-password", "another-password"


def documents(folder: Path) -> Path:
    """Small documents, enough of them that the server can die between two."""
    folder.mkdir()
    for number in range(NUMBER):
        lines = (
            f"关于做好第{number}批试点工作的通知",
            "一、工作任务",
            f"（一）推进5G应用。由工业和信息化部牵头，建成基站{number + 1}个。",
            "（二）推广eSIM服务。民政部负责养老机构试点。",
        )
        (folder / f"{number:03}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def ingest(folder: Path, url: str) -> subprocess.Popen[str]:
    command = [
        sys.executable,
        "-c",
        "from api.cli import main; main()",
        "--store",
        url,
        "ingest",
        "--root",
        str(folder),
        str(folder),
    ]
    return subprocess.Popen(
        command,
        cwd=folder.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def test_a_server_that_dies_in_the_middle_is_waited_for(neo4j_server: Server, tmp_path: Path) -> None:
    folder = documents(tmp_path / "documents")
    with open_store(neo4j_server.url) as store, ingest(folder, neo4j_server.url) as program:
        while len(store.sources()) < 3:
            assert program.poll() is None
            time.sleep(0.01)
        neo4j_server.kill()
        neo4j_server.start()
        said, warned = program.communicate(timeout=120)
    assert program.returncode == 0, warned
    assert "trying again" in warned
    assert f"{NUMBER} new" in said
    with ingest(folder, neo4j_server.url) as again:
        assert f"{NUMBER} unchanged" in again.communicate(timeout=120)[0]
    embedded = f"{tmp_path}/graph.db"
    with ingest(folder, embedded) as once:
        assert f"{NUMBER} new" in once.communicate(timeout=120)[0]
    with open_store(neo4j_server.url) as store, open_store(embedded) as other:
        assert store.dump() == other.dump()
        assert store.sources() == other.sources()


def test_a_server_that_stays_away_is_an_error_and_loses_nothing(neo4j_server: Server) -> None:
    with open_store(neo4j_server.url, access=Access(patience=0.5)) as store:
        store.write(opinions())
        neo4j_server.kill()
        for act in (lambda: store.write(papers()[1]), store.sources, lambda: questions.counts(store)):
            with pytest.raises(StoreError, match="does not answer") as caught:
                act()
            assert "may be run again" in caught.value.hint
        with pytest.raises(StoreError, match="does not answer"):
            open_store(neo4j_server.url)
        neo4j_server.start()
        assert list(store.sources()) == ["opinions.md"]
        assert store.write(opinions()) == "unchanged"


def test_what_is_no_graph_of_ours_is_refused(neo4j_server: Server) -> None:
    url = neo4j_server.url
    with pytest.raises(StoreError, match="there is no graph here yet") as caught:
        open_store(url, create=False)
    assert "ingest documents into it first" in caught.value.hint
    with GraphDatabase.driver(url) as driver:
        driver.execute_query("CREATE (:Film {title: '别人的数据'})")
        with pytest.raises(StoreError, match=r"another program \(a node Film\)"):
            open_store(url)
        driver.execute_query("MATCH (n:Film) DELETE n")
        open_store(url).close()
        driver.execute_query("MATCH (g:Schema) SET g.version = $version", version=SCHEMA_VERSION + 1)
        with pytest.raises(NewerStoreError, match=f"store version {SCHEMA_VERSION + 1}") as newer:
            open_store(url)
        assert "upgrade" in newer.value.hint


def test_a_graph_of_an_older_version_becomes_one_of_this(neo4j_server: Server) -> None:
    with open_store(neo4j_server.url) as store, GraphDatabase.driver(neo4j_server.url) as driver:
        store.write(opinions())
        before = [suggest(store, typed) for typed in ("智慧", "glj", "公")]
        driver.execute_query("MATCH ()-[r:NAMES {tier: 3}]->() DELETE r")
        driver.execute_query("MATCH (c:Change) DELETE c")
        driver.execute_query("MATCH (f:Name) REMOVE f.pinyin, f.initials, f.letters")
        driver.execute_query("MATCH (g:Schema) SET g.version = $version", version=SCHEMA_VERSION - 1)
    with open_store(neo4j_server.url, create=False) as store:
        assert [suggest(store, typed) for typed in ("智慧", "glj", "公")] == before
        (change,) = changes(store, since="0").items
        assert (change.event, change.source, change.at) == ("created", "opinions.md", None)
        assert [document.title for document in change.documents] == [OPINIONS_TITLE]
        assert store.write(opinions()) == "unchanged"
        assert store.delete("opinions.md")
        assert suggest(store, "公") == ()


def test_a_graph_that_was_taken_away_is_not_written_to(neo4j_server: Server) -> None:
    with open_store(neo4j_server.url) as store, GraphDatabase.driver(neo4j_server.url) as driver:
        driver.execute_query("MATCH (g:Schema) DELETE g")
        with pytest.raises(StoreError, match="taken away") as caught:
            store.write(opinions())
        assert "run the same command again" in caught.value.hint
        assert driver.execute_query("MATCH (n) RETURN n").records == []


def test_constraints_and_indexes_that_went_missing_are_made_again(neo4j_server: Server) -> None:
    names = set(schema())
    with GraphDatabase.driver(neo4j_server.url) as driver:
        for _ in range(2):
            with open_store(neo4j_server.url) as store:
                store.write(opinions())
                assert store.ask("search", words="公路", limit=5)
            found = driver.execute_query("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name").records
            assert names <= {record["name"] for record in found}
            driver.execute_query("DROP INDEX search")
            driver.execute_query("DROP CONSTRAINT measure_id")


def test_a_password_is_asked_for_and_taken(neo4j_servers: Callable[..., Server]) -> None:
    with neo4j_servers(password=GIVEN) as server:
        for access in (Access(), Access(password=OTHER)):
            with pytest.raises(StoreError) as caught:
                open_store(server.url, access=access)
            assert "ZHENGMAI_NEO4J_PASSWORD" in caught.value.hint
            assert OTHER not in str(caught.value)
        with open_store(server.url, access=Access(password=GIVEN, database="neo4j")) as store:
            assert store.write(opinions()) == "created"
        with pytest.raises(StoreError, match="none"):
            open_store(server.url, access=Access(password=GIVEN, database="none"))


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("neo4j://reader:secret@127.0.0.1:7687", "no user and no password"),
        ("neo4j://127.0.0.1:7687/graph", "no database"),
        ("bolt://", "names no server"),
        ("http://127.0.0.1:7474", "no engine is named so"),
        ("neo4j://127.0.0.1:1", "does not answer"),
    ],
)
def test_addresses_that_can_not_be_used(url: str, reason: str) -> None:
    with pytest.raises(StoreError, match=reason) as caught:
        open_store(url)
    assert "secret" not in str(caught.value)
    assert caught.value.hint


def test_a_closed_store_answers_no_more(neo4j_server: Server) -> None:
    store = open_store(neo4j_server.url)
    store.close()
    store.close()
    with pytest.raises(StoreError, match="the store is closed"):
        store.sources()


def test_an_answer_that_is_disturbed_again_and_again_is_taken_while_the_writers_wait(neo4j_server: Server) -> None:
    disturbances = 4
    answers: list[bool] = []
    with open_store(neo4j_server.url) as store, open_store(neo4j_server.url) as writer:
        store.write(opinions())

        def look(reader: Reader) -> bool:
            before = reader.ask("counts")
            if len(answers) < disturbances:
                writer.delete(papers()[1].source.name) or writer.write(papers()[1])
            answers.append(before == reader.ask("counts"))
            return answers[-1]

        assert store.read(look)
        assert answers == [False] * disturbances + [True]
        assert writer.write(papers()[1]) in ("created", "unchanged")
