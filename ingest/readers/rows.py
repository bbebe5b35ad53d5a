"""Tables as text: a row a line, ``| cell | cell |``, the same for every format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest.readers.limits import MAX_TEXT

_SPACE = re.compile(r"\s+")
_MOST_COLUMNS = 200


class TableSizeError(Exception):
    """A table that merged cells blow up beyond `ingest.readers.limits.MAX_TEXT` characters."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as the file has it: its text, and how many rows down and columns across it covers."""

    text: str
    down: int = 1
    across: int = 1


def rows(table: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """The rows of ``table`` as lines; empty ones are left out.

    A cell that covers several rows is said again in each of them, so that every row can be read by itself; one that
    covers several columns stands in the first. A ``|`` in a cell becomes ``｜``.
    """
    size = 0
    for cells in _spread(table):
        if not any(cells):
            continue
        line = f"| {' | '.join(cells if any(cells[1:]) else cells[:1])} |"
        size += len(line)
        if size > MAX_TEXT:
            raise TableSizeError
        yield line


def _spread(table: Iterable[Sequence[Cell]]) -> Iterator[list[str]]:
    """The cells of each row at their columns, those from above that reach into it included."""
    above: dict[int, tuple[int, str]] = {}
    for row in table:
        cells: dict[int, str] = {}
        below: dict[int, tuple[int, str]] = {}
        for column, (left, text) in above.items():
            cells[column] = text
            if left > 1:
                below[column] = (left - 1, text)
        at = 0
        for cell in row:
            while at in cells:
                at += 1
            if at >= _MOST_COLUMNS:
                break
            text = flat(cell.text)
            for column in range(at, min(at + max(cell.across, 1), _MOST_COLUMNS)):
                shown = text if column == at else ""
                cells[column] = shown
                if cell.down > 1:
                    below[column] = (cell.down - 1, shown)
        above = below
        yield [cells.get(column, "") for column in range(max(cells, default=-1) + 1)]


def flat(text: str) -> str:
    """The text of a cell on one line."""
    return _SPACE.sub(" ", text).strip().replace("|", "｜")
