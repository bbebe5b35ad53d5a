"""A database for what has to wait while an export is written: on disk, and gone when it is closed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from graph.store.sqlite_file import sqlite_errors

_SQL = Path(__file__).parent / "sql"
_WHERE = "the folder for temporary files"
_FAST = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"


class Scratch:
    """A table and its statements, which are the files of ``sql/<table>``. StoreError where the disk is full."""

    def __init__(self, table: str) -> None:
        self._statements = {path.stem: path.read_text(encoding="utf-8") for path in (_SQL / table).glob("*.sql")}
        with sqlite_errors(_WHERE):
            # An empty name is a file of SQLite's own. Over HTTP each chunk of an export may be made by another thread,
            # one at a time.
            self._file = sqlite3.connect("", isolation_level=None, check_same_thread=False)
            self._file.executescript(_FAST + self._statements["schema"])

    def put(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Run the file named ``statement`` for each of ``rows``."""
        listed = list(rows)
        with sqlite_errors(_WHERE):
            self._file.executemany(self._statements[statement], listed)

    def rows(self, query: str, *given: str) -> Iterator[tuple[Any, ...]]:
        """The rows of the file named ``query``, as they come."""
        with sqlite_errors(_WHERE):
            yield from self._file.execute(self._statements[query], given)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
