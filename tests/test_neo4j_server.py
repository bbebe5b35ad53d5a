"""The tests' own Neo4j server: which one is used, what it keeps, and what is said where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from neo4j import GraphDatabase

from tests.conftest import ROOT
from tests.neo4j_server import MissingServerError, Server, ServerError, Settings, named, pick, private_server
from tests.neo4j_server.docker import DockerServer
from tests.neo4j_server.guard import Guard
from tests.neo4j_server.java import JavaServer, kept
from tests.neo4j_server.server import free_port, listens

NODES = "MATCH (n) RETURN count(n)"
ENGINE = {
    "no engine": "exit 1",
    "no image": '[ "$1" = info ]',
    "an engine": "exit 0",
}

GROUPED = """
import pytest

@pytest.fixture
def neo4j_url(worker_id):
    return worker_id

@pytest.mark.parametrize("number", range(6))
def test_where(neo4j_url, number):
    with open("workers", "a") as workers:
        print(neo4j_url, file=workers)
"""


@pytest.fixture
def docker_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a ``docker`` on PATH that does as told."""

    def put(script: str) -> None:
        docker = tmp_path / "docker"
        docker.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        docker.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=":")

    return put


def ask(server: Server, query: str) -> object:
    with GraphDatabase.driver(server.url) as driver:
        return driver.execute_query(query).records[0].value()


def test_answers_with_the_version_that_is_asked_for(neo4j_server: Server) -> None:
    version = str(ask(neo4j_server, "CALL dbms.components() YIELD versions RETURN versions[0]"))
    assert tuple(map(int, version.split(".")[:2])) >= (5, 26)


def test_keeps_what_was_committed_when_it_is_killed(neo4j_server: Server) -> None:
    ask(neo4j_server, "UNWIND range(1, 10) AS i CREATE (n:Kept {i: i}) RETURN count(n)")
    neo4j_server.kill()
    assert not listens(neo4j_server.port)
    neo4j_server.start()
    assert ask(neo4j_server, "MATCH (n:Kept) RETURN count(n)") == 10


def test_imports_while_it_is_stopped(neo4j_server: Server) -> None:
    rows = neo4j_server.home / "import" / "places.csv"
    rows.write_text("id:ID,name,:LABEL\n1,北京市,Place\n2,上海市,Place\n", encoding="utf-8")
    load = ("database", "import", "full", "neo4j", f"--nodes={rows}", "--overwrite-destination=true")
    with pytest.raises(ServerError, match="stopped"):
        neo4j_server.admin(*load)
    neo4j_server.stop()
    neo4j_server.admin(*load)
    neo4j_server.start()
    assert ask(neo4j_server, NODES) == 2


def test_every_test_finds_it_empty(neo4j_server: Server) -> None:
    assert ask(neo4j_server, NODES) == 0


def test_a_named_server_that_holds_something_is_left_alone(neo4j_server: Server) -> None:
    with named.driver(neo4j_server.url) as driver:
        named.check_empty(driver, neo4j_server.url)
        driver.execute_query("CREATE CONSTRAINT one FOR (n:Held) REQUIRE n.id IS UNIQUE")
        driver.execute_query("CREATE (:Held)")
        with pytest.raises(MissingServerError, match="holds 1 nodes"):
            named.check_empty(driver, neo4j_server.url)
        named.empty(driver)
        named.check_empty(driver, neo4j_server.url)
        assert driver.execute_query("SHOW CONSTRAINTS").records == []


def test_a_named_server_that_is_away_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHENGMAI_TEST_NEO4J", f"bolt://127.0.0.1:{free_port()}")
    url = named.address()
    assert url is not None
    with named.driver(url) as driver, pytest.raises(MissingServerError, match=f"names {url}, which gives no answer"):
        named.check_empty(driver, url)


def test_one_worker_has_all_tests_of_a_server(tmp_path: Path) -> None:
    (tmp_path / "test_grouped.py").write_text(GROUPED, encoding="utf-8")
    run = [sys.executable, "-m", "pytest", "-c", "none.ini", "-p", "tests.conftest", "-n", "2", "--dist", "loadgroup"]
    (tmp_path / "none.ini").touch()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(run, cwd=tmp_path, env=environment, check=True, capture_output=True)
    workers = (tmp_path / "workers").read_text(encoding="utf-8").split()
    assert (len(workers), len(set(workers))) == (6, 1)


@pytest.mark.parametrize(
    ("docker", "kind"), [("no engine", JavaServer), ("no image", JavaServer), ("an engine", DockerServer)]
)
def test_a_docker_engine_comes_before_java(
    docker: str,
    kind: type[Server],
    docker_says: Callable[[str], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    docker_says(ENGINE[docker])
    in_order = (pick.KITS[0], lambda: lambda home, settings: JavaServer(home, settings, java=Path("java"), jars=home))
    monkeypatch.setattr(pick, "KITS", in_order)
    assert type(private_server(tmp_path / "home")) is kind


def test_where_nothing_is_at_hand_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with pytest.raises(MissingServerError, match=r"(?s)no docker on PATH.*no mvn on PATH: install Maven and Java 17"):
        private_server(tmp_path / "home")


def test_one_that_dies_as_it_starts_says_why(tmp_path: Path) -> None:
    java = tmp_path / "java"
    java.write_text("#!/bin/sh\necho Unrecognized option\nexit 1\n", encoding="utf-8")
    java.chmod(0o755)
    server = JavaServer(tmp_path / "home", Settings(), java=java, jars=tmp_path)
    with pytest.raises(ServerError, match=r"(?s)died while it started.*Unrecognized option"):
        server.start()
    assert not server.runs()


def test_a_container_listens_on_the_loopback_alone(docker_says: Callable[[str], None], tmp_path: Path) -> None:
    docker_says('if [ "$1" = run ]; then echo "$@" >&2; exit 1; fi')
    server = DockerServer(tmp_path / "home")
    with pytest.raises(ServerError, match=f"--publish 127.0.0.1:{server.port}:7687 "):
        server.start()


def test_the_cache_is_filled_once_and_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    def fill(folder: Path) -> None:
        folder.mkdir()
        (folder / "half").touch()
        raise MissingServerError("broken off")

    with pytest.raises(MissingServerError):
        kept("thing", fill)
    assert [path.name for path in (tmp_path / "zhengmai").iterdir()] == ["thing.lock"]
    folder = kept("thing", Path.mkdir)
    assert kept("thing", fill) == folder


def test_nothing_outlives_the_process_that_started_it(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    dying = (
        "import os, sys; from tests.neo4j_server.guard import Guard; "
        "guard = Guard(['mkfifo', sys.argv[1]]); os.kill(os.getpid(), 9)"
    )
    assert subprocess.run([sys.executable, "-c", dying, str(trace)], check=False).returncode == -9
    for _ in range(200):
        if trace.exists():
            break
        subprocess.run(["sleep", "0.05"], check=True)
    assert trace.exists()


def test_a_guard_that_is_dismissed_does_nothing(tmp_path: Path) -> None:
    Guard(["mkfifo", str(tmp_path / "trace")]).dismiss()
    assert not (tmp_path / "trace").exists()
