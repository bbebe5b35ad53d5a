"""Tables that divide tasks among bodies: their header, and the cells of each row.

The clean text has a row a line, with a tab between cells, whatever format it came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from graph.model import Span
from ingest.patterns import tables as wording

_LONGEST_HEADING = 60
_SPACE = re.compile(r"\s+")


class Column(Enum):
    """What a column says of the task in its row."""

    TASK = auto()
    LEAD = auto()
    ANSWERABLE = auto()
    SUPPORT = auto()
    PARTICIPATE = auto()
    IMPLEMENT = auto()
    GUIDE = auto()
    DEADLINE = auto()


BODIES = frozenset(Column) - {Column.TASK, Column.DEADLINE}
"""Columns that name bodies."""

_HEADERS = (
    (Column.TASK, wording.TASK),
    (Column.LEAD, wording.LEAD),
    (Column.ANSWERABLE, wording.ANSWERABLE),
    (Column.SUPPORT, wording.SUPPORT),
    (Column.PARTICIPATE, wording.PARTICIPATE),
    (Column.IMPLEMENT, wording.IMPLEMENT),
    (Column.GUIDE, wording.GUIDE),
    (Column.DEADLINE, wording.DEADLINE),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table of tasks: its line from the first cell with text to the last, and the cells in order.

    Each cell comes with what its column says; empty ones are left out.
    """

    line: Span
    cells: tuple[tuple[Column, Span], ...]

    def of(self, *columns: Column) -> tuple[Span, ...]:
        """The cells of these columns."""
        return tuple(span for column, span in self.cells if column in columns)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of tasks; ``lines`` are its header and rows, whatever else stands between rows left out."""

    columns: frozenset[Column]
    rows: tuple[Row, ...]
    lines: tuple[Span, ...]


def task_tables(text: str, lines: Sequence[Span]) -> tuple[Table, ...]:
    """The tables of tasks among these lines of ``text``, in order; a line keeps the tabs of empty cells at its ends.

    A row with a header over tasks and one over bodies opens a table; it goes on over rows and lines with a single cell
    (一、总体) as long as a row follows.
    """
    found: list[Table] = []
    header: Mapping[int, Column] = {}
    rows: list[Row] = []
    taken: list[Span] = []

    def close() -> None:
        if rows:
            found.append(Table(frozenset(header.values()), tuple(rows), tuple(taken)))
        rows.clear()
        taken.clear()

    for i, line in enumerate(lines):
        cells = _cells(text, line)
        if len(cells) < 2:
            if header and not _row_follows(text, lines, i):
                close()
                header = {}
            continue
        if heads := _header(text, cells):
            close()
            header = heads
            taken.append(_bare(text, line))
        elif header:
            rows.append(Row(_bare(text, line), tuple(_kept(text, cells, header))))
            taken.append(_bare(text, line))
    close()
    return tuple(found)


def _row_follows(text: str, lines: Sequence[Span], i: int) -> bool:
    """True for a short line, no sentence, with a row beneath it."""
    content = lines[i].of(text)
    heads = len(content) <= _LONGEST_HEADING and not content.endswith("。")
    return heads and i + 1 < len(lines) and "\t" in lines[i + 1].of(text)


def _bare(text: str, line: Span) -> Span:
    """The line without the tabs of empty cells at its ends."""
    content = line.of(text)
    start = line.start + len(content) - len(content.lstrip())
    return Span(start, start + len(content.strip()))


def _cells(text: str, line: Span) -> list[Span]:
    """The cells of a line, empty ones too."""
    found = []
    start = line.start
    for cell in line.of(text).split("\t"):
        found.append(Span(start, start + len(cell)) if cell else Span(start, start + 1))
        start += len(cell) + 1
    return found


def _header(text: str, cells: Sequence[Span]) -> dict[int, Column]:
    """What each column says, where the row is a header of tasks and bodies."""
    found: dict[int, Column] = {}
    for i, cell in enumerate(cells):
        shown = _SPACE.sub("", cell.of(text))
        column = next((column for column, pattern in _HEADERS if pattern.match(shown)), None)
        if column:
            found[i] = column
    kinds = set(found.values())
    return found if Column.TASK in kinds and kinds & BODIES else {}


def _kept(text: str, cells: Sequence[Span], header: Mapping[int, Column]) -> Iterator[tuple[Column, Span]]:
    for i, cell in enumerate(cells):
        content = cell.of(text)
        bare = content.strip()
        if i in header and bare:
            start = cell.start + content.index(bare)
            yield header[i], Span(start, start + len(bare))
