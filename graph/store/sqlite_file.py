"""Opens a SQLite file as a store: what is there is looked at first, and refused with a word on what to do."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from graph.errors import NewerStoreError, StoreError

SQL = Path(__file__).with_name("sql")
APPLICATION_ID = 2053990761
SCHEMA_VERSION = 5
BUSY_SECONDS = 30.0


@cache
def statement(name: str) -> str:
    """The text of ``sql/<name>.sql``."""
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")


@contextmanager
def sqlite_errors(url: str) -> Iterator[None]:
    """What SQLite finds wrong, as StoreError with what to do about it."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(url, str(error), hint=_hint(str(error))) from error


def _hint(reason: str) -> str:
    for words, hint in _HINTS.items():
        if words in reason:
            return hint
    return ""


_HINTS = {
    "locked": "another program is writing to it: wait until it is done and try again",
    "readonly": "give yourself the right to write to the file and its folder, or name another store",
    "unable to open": "check that you may read and write the file and its folder, or name another store",
    "not a database": "name another file; a store is made anew where there is none",
    "malformed": "the file is damaged: move it away and ingest again",
    "full": "free some space on the disk and try again",
    "fts5": "this Python's SQLite lacks full-text search (FTS5): use a Python built with it",
}


def prepare(path: Path, url: str, *, create: bool) -> int:
    """Make sure that ``path`` is a store that is known here, and give its version, which may be an older one.

    One that is not there is made where ``create`` is set.
    """
    if path.is_dir():
        raise StoreError(url, "is a folder", hint=f"name a file, such as {path / 'zhengmai.db'}")
    if not path.exists():
        if not create:
            raise _no_store(url)
        _make_folder(path.parent, url)
    with sqlite_errors(url), closing(connect(path, "rwc" if create else "ro")) as connection:
        if create and _is_blank(connection):
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(statement("schema"))
        elif _is_blank(connection):
            raise _no_store(url)
        return _check(connection, url)


def _no_store(url: str) -> StoreError:
    return StoreError(url, "there is no store here", hint="ingest documents into it first, or name another store")


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection in autocommit, with foreign keys on; ``mode`` is ro, rw or rwc."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -65536")
        if mode != "ro":
            connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _is_blank(connection: sqlite3.Connection) -> bool:
    """Whether nothing was ever put into a database: not even, by a program at work beside this one, the tables."""
    (changes,) = connection.execute("PRAGMA schema_version").fetchone()
    return bool(changes == 0)


def _make_folder(folder: Path, url: str) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(url, f"{error.strerror}: {error.filename}", hint=_HINTS["unable to open"]) from error


def _check(connection: sqlite3.Connection, url: str) -> int:
    """The version of a store; StoreError where it is none that is known here."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise StoreError(url, "is a database of another program", hint="name another file")
    if version > SCHEMA_VERSION:
        raise NewerStoreError(
            url,
            f"was written by a newer version (store version {version}, known here up to {SCHEMA_VERSION})",
            hint="upgrade zhengmai, or ingest into a new store",
        )
    return int(version)


class Readers:
    """Read-only connections, lent to one thread at a time and kept for the next."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._idle: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._closed = False

    @contextmanager
    def lend(self) -> Iterator[sqlite3.Connection]:
        """A connection nobody else has until the block ends."""
        connection = self._take()
        try:
            yield connection
        finally:
            self._give_back(connection)

    def _take(self) -> sqlite3.Connection:
        with self._lock:
            if self._closed:
                raise sqlite3.ProgrammingError("the store is closed")
            if self._idle:
                return self._idle.pop()
        return connect(self._path, "ro")

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            if not self._closed:
                self._idle.append(connection)
                return
        connection.close()

    def close(self) -> None:
        """Close what is idle now, and what is lent when it comes back."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()
