"""Parquet, a file for each label and each type of relation, written by row groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from graph.exports.columns import Row, row, tables
from graph.exports.flow import flow
from graph.model import SourceFacts

_ROWS = 5000
"""Rows of a group: with a group of every table in memory this is some tens of megabytes."""
_TYPES = {"text": pa.string(), "int": pa.int64(), "float": pa.float64()}


def write(facts: Iterable[SourceFacts], folder: Path) -> None:
    """Write the graph that ``facts`` make up into ``folder``."""
    with ExitStack() as files:
        written = {name: files.enter_context(_Table(folder / f"{name}.parquet", columns)) for name, columns in tables()}
        for each in flow(facts):
            name, cells = row(each)
            written[name].add(cells)


class _Table:
    """One file, and the rows that wait for their group to be full."""

    def __init__(self, path: Path, columns: Mapping[str, str]) -> None:
        self._schema = pa.schema([(name, _TYPES[kind]) for name, kind in columns.items()])
        self._writer = pq.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[Row] = []

    def add(self, cells: Row) -> None:
        self._rows.append(cells)
        if len(self._rows) == _ROWS:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(pa.Table.from_pylist(self._rows, self._schema))
            self._rows.clear()

    def __enter__(self) -> _Table:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: Any) -> None:
        if kind is None:
            self._flush()
        self._writer.close()
