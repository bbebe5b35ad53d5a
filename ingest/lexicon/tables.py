"""Reads the lexicon's data files: UTF-8, tab-separated, a header row, ``#`` lines for comments.

A cell that lists several values separates them by ``|``. Rows keep file order and know their line, so that a
fault can be found.
"""

from __future__ import annotations

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

    def fault(self, reason: str) -> LexiconError:
        return LexiconError(self.path, self.line, reason)


def read_table(path: Path, required: tuple[str, ...]) -> tuple[Row, ...]:
    """All rows of a data file.

    LexiconError where it is not UTF-8, lacks a required column or value, or a row is longer than the header.
    """
    header: list[str] = []
    rows: list[Row] = []
    for number, line in enumerate(_text(path).splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not header:
            header = cells
            missing = [c for c in required if c not in header]
            if missing:
                raise LexiconError(str(path), number, f"no column {', '.join(missing)}")
            continue
        if len(cells) > len(header):
            raise LexiconError(str(path), number, f"{len(cells)} cells under {len(header)} columns")
        row = Row(str(path), number, dict(zip(header, cells, strict=False)))
        for column in required:
            if not row.text(column):
                raise row.fault(f"{column} is blank")
        rows.append(row)
    return tuple(rows)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise LexiconError(str(path), 0, error.strerror or "cannot be read") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise LexiconError(str(path), line, "is not UTF-8") from error
