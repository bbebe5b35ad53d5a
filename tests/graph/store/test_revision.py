"""A graph's revision tells whether it was written since."""

from __future__ import annotations

import multiprocessing
import sqlite3
from contextlib import closing
from pathlib import Path

from graph.questions import changes
from graph.store import Store, open_store
from graph.store.revision import NEW, revision_after
from tests.graph.papers import OPINIONS_TITLE, opinions, papers


def revision_at(path: str) -> str:
    with open_store(path, create=False) as store:
        return store.revision()


def test_every_write_makes_another_revision_and_nothing_else_does(fresh: Store) -> None:
    seen = [fresh.revision()]
    first, second, *_ = papers()
    for step, outcome in (
        (lambda: fresh.write(first), "created"),
        (lambda: fresh.write(second), "created"),
        (lambda: fresh.delete(first.source.name), True),
        (lambda: fresh.write(first), "created"),
    ):
        assert step() == outcome
        assert fresh.revision() not in seen
        seen.append(fresh.revision())
    assert fresh.write(first) == "unchanged"
    assert fresh.delete("none.txt") is False
    assert fresh.revision() == seen[-1]


def test_the_same_writes_make_the_same_revision(fresh: Store, tmp_path: Path) -> None:
    before = fresh.revision()
    fresh.write(opinions())
    with open_store(str(tmp_path / "other.db")) as other:
        assert other.revision() == NEW
        other.write(opinions())
        after = other.revision()
    (mark,) = fresh.sources().values()
    assert after != fresh.revision() or before == NEW
    assert mark == opinions().source.sha256


def test_other_programs_see_the_same_revision(tmp_path: Path) -> None:
    path = str(tmp_path / "shared.db")
    with open_store(path) as store, multiprocessing.get_context("spawn").Pool(1) as pool:
        for facts in papers():
            store.write(facts)
            assert pool.apply(revision_at, (path,)) == store.revision()


def test_a_store_of_the_first_version_is_given_a_revision(tmp_path: Path) -> None:
    path = tmp_path / "first.db"
    with open_store(str(path)) as store:
        store.write(opinions())
        kept = store.dump()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("DROP TABLE graph; DROP TABLE change; PRAGMA user_version = 1;")
    with open_store(str(path), create=False) as store:
        assert store.revision() == NEW
        (change,) = changes(store, since="0").items
        assert (change.event, change.source, change.at) == ("created", opinions().source.name, None)
        assert [document.title for document in change.documents] == [OPINIONS_TITLE]
        assert store.dump() == kept
        store.delete(opinions().source.name)
        assert store.revision() != NEW


def test_a_revision_depends_on_all_that_was_written_before() -> None:
    after = {revision_after(before, *written) for before in ("", "a") for written in (("b",), ("b", "1"), ("b1",))}
    assert len(after) == 6
