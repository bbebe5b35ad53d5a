from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from graph.questions import counts, measures
from graph.store import Store, open_store
from graph.store.merge import relation_key
from tests.conftest import ROOT
from tests.graph.papers import points
from tests.graph.store.writer import crowd

WRITER = Path(__file__).with_name("writer.py")


def test_readers_see_whole_sources_while_others_are_written(fresh: Store) -> None:
    """Each source of the crowd has as many measures as its text has lines, less its title."""
    done = threading.Event()
    sizes = {facts.source.name: facts.source.text.count("\n") - 1 for facts in crowd(12)}

    def read() -> int:
        seen = 0
        while not done.is_set():
            for document in fresh.ask("documents", status="ingested", limit=100):
                assert document["measures"] == sizes[str(document["source"])]
                seen += 1
        return seen

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(read) for _ in range(4)]
        try:
            for facts in crowd(12):
                fresh.write(facts)
        finally:
            done.set()
        assert all(reader.result() >= 0 for reader in readers)
    assert len(fresh.sources()) == 12


def test_writers_in_many_threads_take_turns(fresh: Store) -> None:
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(fresh.write, crowd(8))) == ["created"] * 8
        answers = list(pool.map(lambda _: measures(fresh, words="公路").total, range(8)))
    assert len(set(answers)) == 1


def test_two_programs_may_write_at_once(tmp_path: Path) -> None:
    path = str(tmp_path / "graph.db")
    with start(path, "6", "x") as one, start(path, "6", "y") as other:
        assert [program.communicate()[0].count(".md") for program in (one, other)] == [6, 6]
    with open_store(path, create=False) as store:
        assert len(store.sources()) == 12


def start(path: str, number: str, name: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, str(WRITER), path, number, name], stdout=subprocess.PIPE, text=True, env=environment
    )


def test_a_writer_killed_at_any_instant_leaves_whole_sources(tmp_path: Path) -> None:
    """Killed after each of several sources; what is left is a prefix of what it wrote, and can be gone on with."""
    for stop in (0, 1, 3):
        path = str(tmp_path / f"{stop}.db")
        with start(path, "200", "x") as program:
            assert program.stdout
            for _ in range(stop + 1):
                program.stdout.readline()
            program.send_signal(signal.SIGKILL)
        with open_store(path, create=False) as left, open_store(str(tmp_path / f"{stop}-anew.db")) as anew:
            names = list(left.sources())
            assert stop <= len(names) < 200
            for facts in crowd(len(names)):
                anew.write(facts)
            nodes, relations = left.dump()
            assert (nodes, list(map(relation_key, relations))) == (
                anew.dump()[0],
                list(map(relation_key, anew.dump()[1])),
            )
            assert counts(left) == counts(anew)
            assert left.write(points()) == "created"
