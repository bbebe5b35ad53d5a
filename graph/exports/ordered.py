"""Rows that come in any order and go out in one, kept on disk in between."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from graph.exports.scratch import Scratch


class OrderedRows(Scratch):
    """Rows by their keys; memory does not grow with their number."""

    def __init__(self) -> None:
        super().__init__("held")

    def add(self, rows: Iterable[tuple[str, list[Any]]]) -> None:
        """Keep rows, which are made of what JSON has, by their keys."""
        listed = ((key, json.dumps(row, ensure_ascii=False)) for key, row in rows)
        self.put("add", listed)

    def __iter__(self) -> Iterator[list[Any]]:
        """The rows in order of key."""
        for (row,) in self.rows("rows"):
            yield json.loads(row)
