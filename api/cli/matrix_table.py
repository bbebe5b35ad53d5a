"""The responsibility matrix as a table that fits a terminal."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from api.cli.layout import Lines, flat
from graph.questions import MatrixRow, Responsibility

ROLES = {"lead": "L", "support": "S", "participate": "P", "implement": "I", "guide": "G"}
_NAME_WIDTH, _WIDTH = 26, 12


def matrix_lines(matrix: Responsibility) -> Lines:
    """A line for the columns, then one for each body: all its measures, and its cells."""
    yield _line("", ["all", *(column.name for column in matrix.columns)], style="bold")
    found = {(cell[0], cell[1]): cell[2:] for cell in matrix.cells}
    for place, row in enumerate(matrix.rows):
        counts = [tuple(getattr(row, name) for name in ("measures", *ROLES))]
        counts += [found.get((place, column), ()) for column in range(len(matrix.columns))]
        yield _line(_named(row), [_cell(each) for each in counts])
    yield Text()
    for line in _footer(matrix):
        yield Text(line, style="dim")


def _named(row: MatrixRow) -> str:
    return f"{row.name} ({row.part_of.name})" if row.part_of else row.name


def _line(name: str, cells: list[str], style: str = "") -> Text:
    """Cells are right-aligned; what is too wide ends in ``…``."""
    line = Text(_fitted(flat(name), _NAME_WIDTH), style="bold")
    for cell in cells:
        fitted = _fitted(flat(cell), _WIDTH).rstrip()
        line.append(" " * (1 + _WIDTH - cell_len(fitted)) + fitted, style=style or "not bold")
    return line


def _fitted(text: str, width: int) -> str:
    return set_cell_size(text if cell_len(text) <= width else set_cell_size(text, width - 1).rstrip() + "…", width)


def _cell(counts: tuple[int, ...]) -> str:
    """How many measures, and how many in each role where not all are in the lead: ``12 L9 S3``."""
    if not counts:
        return "·"
    measures, *others = counts
    said = [f"{letter}{n}" for letter, n in zip(ROLES.values(), others, strict=False) if n]
    return str(measures) if said == [f"L{measures}"] else " ".join((str(measures), *said))


def _footer(matrix: Responsibility) -> tuple[str, str]:
    roles = ", ".join(f"{letter} {role}" for role, letter in ROLES.items())
    shown = (
        f"{matrix.measures:,} measures; {len(matrix.rows):,} of {matrix.rows_total:,} bodies,"
        f" {len(matrix.columns):,} of {matrix.columns_total:,} {matrix.columns_are}s"
    )
    return f"A number by itself: all in the lead; {roles}.", shown
