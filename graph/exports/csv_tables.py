"""CSV, a file for each label and each type of relation: UTF-8, a header, empty cells for what is not known."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from graph.exports.columns import row, tables
from graph.exports.flow import flow
from graph.model import SourceFacts


def write(facts: Iterable[SourceFacts], folder: Path) -> None:
    """Write the graph that ``facts`` make up into ``folder``."""
    with ExitStack() as files:
        writers: dict[str, csv.DictWriter[str]] = {}
        for name, columns in tables():
            file = files.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
            writers[name] = csv.DictWriter(file, list(columns), lineterminator="\n")
            writers[name].writeheader()
        for each in flow(facts):
            name, cells = row(each)
            writers[name].writerow(_written(cells))


def _written(cells: dict[str, Any]) -> dict[str, Any]:
    """Floats in the shortest form that reads back as the same number, as Python writes them."""
    return {name: repr(value) if isinstance(value, float) else value for name, value in cells.items()}
