from __future__ import annotations

import multiprocessing
import os
import re
import sqlite3
from contextlib import nullcontext
from pathlib import Path

import pytest

from graph.errors import NewerStoreError, StoreError
from graph.questions import suggest
from graph.store import open_store
from graph.store.sqlite_file import APPLICATION_ID, SCHEMA_VERSION, statement
from tests.graph.papers import opinions, papers


@pytest.mark.parametrize("prefix", ["", "sqlite:///"])
def test_a_store_is_made_with_its_folders_and_found_again(tmp_path: Path, prefix: str) -> None:
    url = f"{prefix}{tmp_path}/new/folder/图 谱.db"
    with open_store(url) as store:
        assert store.url == url
        assert store.write(opinions()) == "created"
    with open_store(url, create=False) as store:
        assert list(store.sources()) == ["opinions.md"]


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with open_store(str(path)) as store:
        assert store.sources() == {}


def database(path: Path, script: str) -> Path:
    with sqlite3.connect(path) as connection:
        connection.executescript(script)
    connection.close()
    return path


def test_what_is_no_store_is_refused_with_what_to_do(tmp_path: Path) -> None:
    text = tmp_path / "text.db"
    text.write_text("这不是数据库。" * 200, encoding="utf-8")
    file = tmp_path / "file"
    file.touch()
    cases = {
        str(tmp_path): ("is a folder", "name a file"),
        str(text): ("file is not a database", "name another file"),
        str(database(tmp_path / "other.db", "CREATE TABLE t (x);")): ("database of another program", "name another"),
        str(file / "store.db"): ("Not a directory|File exists", "check that you may read and write"),
        "sqlite:///": ("names no file", "use sqlite:///"),
        "mysql://host/db": ("no engine is named so", "use sqlite:///"),
    }
    for url, (reason, hint) in cases.items():
        with pytest.raises(StoreError, match=reason) as caught:
            open_store(url)
        assert caught.value.url == url
        assert hint in caught.value.hint


def test_a_store_that_is_not_there_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store here") as caught:
        open_store(str(tmp_path / "none.db"), create=False)
    assert "ingest documents into it first" in caught.value.hint
    assert not (tmp_path / "none.db").exists()
    (tmp_path / "blank.db").touch()
    with pytest.raises(StoreError, match="there is no store here"):
        open_store(str(tmp_path / "blank.db"), create=False)


def test_a_store_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "newer.db"
    open_store(str(path)).close()
    database(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1};")
    before = path.read_bytes()
    with pytest.raises(NewerStoreError, match=f"store version {SCHEMA_VERSION + 1}") as caught:
        open_store(str(path))
    assert "upgrade" in caught.value.hint
    assert path.read_bytes() == before


AS_IN_VERSION_1 = """
DROP TABLE name;
DROP TABLE form;
DROP TABLE inside;
CREATE TABLE name (
    form TEXT NOT NULL, entity INTEGER NOT NULL, tier INTEGER NOT NULL, PRIMARY KEY (form, entity)
) WITHOUT ROWID;
PRAGMA user_version = 1;
"""


def test_a_store_of_an_older_version_becomes_one_of_this(tmp_path: Path) -> None:
    path = tmp_path / "older.db"
    with open_store(str(path)) as store:
        for facts in papers():
            store.write(facts)
        before = [suggest(store, typed) for typed in ("智慧", "glj", "公", "智慧路网")]
        dump = store.dump()
    database(path, AS_IN_VERSION_1)
    with open_store(str(path), create=False) as store:
        assert [suggest(store, typed) for typed in ("智慧", "glj", "公", "智慧路网")] == before
        assert store.dump() == dump
        assert [store.write(facts) for facts in papers()] == ["unchanged"] * 3
        assert [store.delete(facts.source.name) for facts in papers()] == [True] * 3
        assert suggest(store, "公") == ()


@pytest.mark.parametrize("mode", [0o000, 0o400])
def test_rights_that_are_missing_are_named(tmp_path: Path, mode: int) -> None:
    """Root may do anything, so as root only that the store opens is to be seen."""
    path = tmp_path / "closed.db"
    open_store(str(path)).close()
    path.chmod(mode)
    refused = nullcontext() if os.geteuid() == 0 else pytest.raises(StoreError)
    with refused as caught, open_store(str(path)) as store:
        store.write(opinions())
    assert caught is None or re.search("right to write|may read and write", caught.value.hint)


def test_a_damaged_store_says_so(tmp_path: Path) -> None:
    path = tmp_path / "damaged.db"
    with open_store(str(path)) as store:
        store.write(opinions())
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + bytes(len(whole) - 8192))
    with pytest.raises(StoreError, match="malformed") as caught, open_store(str(path)) as store:
        store.dump()
    assert "move it away and ingest again" in caught.value.hint


def test_a_closed_store_answers_no_more(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "a.db"))
    store.close()
    store.close()
    with pytest.raises(StoreError, match="the store is closed"):
        store.sources()


def test_the_schema_marks_itself() -> None:
    assert f"PRAGMA application_id = {APPLICATION_ID};" in statement("schema")
    assert f"PRAGMA user_version = {SCHEMA_VERSION};" in statement("schema")


def make_store(path: str) -> int:
    with open_store(path) as store:
        return len(store.sources())


def test_many_programs_may_make_the_same_store_at_once(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        assert pool.map(make_store, [str(tmp_path / "shared.db")] * 8, chunksize=1) == [0] * 8
