"""Rows that come in any order and go out in one, kept on disk in between."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from graph.exports.scratch import Scratch

_SCHEMA = "CREATE TABLE held (key TEXT, row TEXT, PRIMARY KEY (key, row)) WITHOUT ROWID;"


class OrderedRows(Scratch):
    """Rows by their keys; memory does not grow with their number."""

    def __init__(self) -> None:
        super().__init__(_SCHEMA)

    def add(self, rows: Iterable[tuple[str, list[Any]]]) -> None:
        """Keep rows, which are made of what JSON has, by their keys."""
        listed = ((key, json.dumps(row, ensure_ascii=False)) for key, row in rows)
        self.put("INSERT OR IGNORE INTO held VALUES (?, ?)", listed)

    def __iter__(self) -> Iterator[list[Any]]:
        """The rows in order of key."""
        for (row,) in self.rows("SELECT row FROM held ORDER BY key, row"):
            yield json.loads(row)
