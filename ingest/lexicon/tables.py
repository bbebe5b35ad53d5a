"""Reads the lexicon's data files: UTF-8, tab-separated, a header row, ``#`` lines for comments.

A cell that lists several values separates them by ``|``. Rows keep file order and know their line, so that a
fault can be found.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from graph.errors import LexiconError


@dataclass(frozen=True, slots=True)
class Row:
    """One data row: where it stands and its cells by column name, blanks included."""

    path: str
    line: int
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """The cell, or an empty string where the file has no such column."""
        return self.cells.get(column, "")

    def optional(self, column: str) -> str | None:
        return self.cells.get(column) or None

    def list(self, column: str) -> tuple[str, ...]:
        """The cell's values, split by ``|``; none for a blank cell."""
        return tuple(part for part in (p.strip() for p in self.text(column).split("|")) if part)

    def fault(self, reason: str, column: str = "") -> LexiconError:
        return LexiconError(self.path, self.line, reason, column=column)


def read_table(path: Path, required: tuple[str, ...]) -> tuple[Row, ...]:
    """All rows of a data file.

    LexiconError, with every fault, where it is not UTF-8, lacks a required column or value, or a row is longer than
    the header.
    """
    rows, faults = read_rows(path, required)
    if faults:
        raise LexiconError.of(faults)
    return rows


def read_rows(
    path: Path, required: tuple[str, ...], known: Collection[str] = ()
) -> tuple[tuple[Row, ...], list[LexiconError]]:
    """The rows of a data file that can be used, and the faults of the others.

    With ``known``, a column of another name is a fault too.
    """
    try:
        text = _text(path)
    except LexiconError as fault:
        return (), [fault]
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")]
    if not lines:
        return (), []
    number, first = lines[0]
    header = _cells(first)
    faults = _header_faults(str(path), number, header, required, known)
    if faults:
        return (), faults
    rows: list[Row] = []
    for number, line in lines[1:]:
        cells = _cells(line)
        row = Row(str(path), number, dict(zip(header, cells, strict=False)))
        wrong = _row_faults(row, len(cells), len(header), required)
        faults += wrong
        if not wrong:
            rows.append(row)
    return tuple(rows), faults


def _header_faults(
    path: str, line: int, header: list[str], required: tuple[str, ...], known: Collection[str]
) -> list[LexiconError]:
    faults = []
    if missing := [c for c in required if c not in header]:
        faults.append(LexiconError(path, line, f"no column {', '.join(missing)}", column=missing[0]))
    if strange := [c for c in header if known and c not in known]:
        reason = f"column {', '.join(strange)} is none of {', '.join(known)}"
        faults.append(LexiconError(path, line, reason, column=strange[0]))
    if twice := [c for c in dict.fromkeys(header) if header.count(c) > 1]:
        faults.append(LexiconError(path, line, f"column {', '.join(twice)} stands here twice", column=twice[0]))
    return faults


def _row_faults(row: Row, cells: int, columns: int, required: tuple[str, ...]) -> list[LexiconError]:
    if cells > columns:
        return [row.fault(f"{cells} cells under {columns} columns")]
    return [row.fault(f"{column} is blank", column) for column in required if not row.text(column)]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("\t")]


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise LexiconError(str(path), 0, error.strerror or "cannot be read") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise LexiconError(str(path), line, "is not UTF-8") from error
