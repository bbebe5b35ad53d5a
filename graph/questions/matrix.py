"""The responsibility matrix: bodies against programs, documents or years, and how a cell opens to its measures."""

from __future__ import annotations

from dataclasses import dataclass

from graph.questions.rows import EntityRef

COUNTS = ("measures", "lead", "support", "participate", "implement", "guide", "stated", "inferred")
"""What is counted. A measure a body owns in two roles counts once in ``measures`` and once in each role; one whose
ownership is stated and also inferred counts in both."""

CELL_FIELDS = ("row", "column", *COUNTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A body, what it is part of, and its measures that are in any column, shown or not."""

    id: str
    name: str
    kind: str | None
    part_of: EntityRef | None
    measures: int
    lead: int
    support: int
    participate: int
    implement: int
    guide: int
    stated: int
    inferred: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixColumn:
    """A program, document or year, and its measures that any body owns, shown or not.

    ``opens`` is what the filter ``column_filter`` is to be for its cells: the id, or the part of the year asked about.
    """

    id: str
    name: str
    kind: str | None
    part_of: EntityRef | None
    opens: str
    measures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """Bodies against programs, documents or years.

    ``cells`` has only those with measures, by row and column; the numbers of a cell are named by ``cell_fields``, the
    first two being places in ``rows`` and ``columns``. A cell's measures are those of the question `measures` with
    ``filters``, and ``row_filter`` the row's id, and ``column_filter`` the column's ``opens``; with ``role`` or
    ``basis`` (``stated``, ``inferred``) beside them, those of one of its counts. ``measures`` is how many are in the
    whole matrix.
    """

    columns_are: str
    measures: int
    rows: tuple[MatrixRow, ...]
    rows_total: int
    rows_left_out: int
    columns: tuple[MatrixColumn, ...]
    columns_total: int
    columns_left_out: int
    cell_fields: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]
    filters: dict[str, str | bool]
    row_filter: str
    column_filter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """One cell by itself: a line of the matrix as a list."""

    body_id: str
    body: str
    part_of: str | None
    column_id: str
    column: str
    measures: int
    lead: int
    support: int
    participate: int
    implement: int
    guide: int
    stated: int
    inferred: int


def cell_filters(matrix: Responsibility, row: int, column: int) -> dict[str, str | bool]:
    """The filters of `measures` that give exactly the measures of a cell, by the places of its row and column."""
    return {
        **matrix.filters,
        matrix.row_filter: matrix.rows[row].id,
        matrix.column_filter: matrix.columns[column].opens,
    }


def matrix_cells(matrix: Responsibility) -> tuple[MatrixCell, ...]:
    """The matrix as a list of its cells."""
    return tuple(_cell(matrix, *cell) for cell in matrix.cells)


def _cell(matrix: Responsibility, row: int, column: int, *counts: int) -> MatrixCell:
    body, other = matrix.rows[row], matrix.columns[column]
    return MatrixCell(
        body_id=body.id,
        body=body.name,
        part_of=body.part_of.name if body.part_of else None,
        column_id=other.id,
        column=other.name,
        **dict(zip(COUNTS, counts, strict=True)),
    )
