"""Who is responsible for what, as a matrix."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from graph.errors import ParameterError
from graph.model import Kind, Role, Status
from graph.questions.bases import bases
from graph.questions.build import build, check_choice
from graph.questions.matrix import CELL_FIELDS, COUNTS, MatrixColumn, MatrixRow, Responsibility
from graph.questions.names import resolve_document_id, resolve_id, resolve_name
from graph.questions.paging import DEFAULT_LIMIT, MAX_LIMIT
from graph.questions.periods import period_span
from graph.questions.question import question
from graph.questions.rows import EntityRef
from graph.store.base import Reader, Row

COLUMNS = ("program", "document", "year")
SORTS = ("count", "name")
_OPENED_BY = {"program": "program", "document": "document", "year": "period"}


@question
def responsibility(
    store: Reader,
    *,
    columns: str = "program",
    owner: str | None = None,
    program: str | Sequence[str] | None = None,
    role: str | None = None,
    basis: str | None = None,
    place: str | None = None,
    period: str | None = None,
    status: str | None = None,
    kind: str | None = None,
    document: str | None = None,
    words: str | None = None,
    parts: bool = False,
    rows_limit: int = DEFAULT_LIMIT,
    columns_limit: int = DEFAULT_LIMIT,
    sort: str = "count",
) -> Responsibility:
    """Bodies against programs, documents or years (``columns``), with how many measures each pair has, by role.

    Filters as in `measures`; ``program`` may be several where the columns are programs. With ``parts`` a body, program
    or place also stands for what is part of it: the rows are then bodies that are part of no other, or the ``owner``
    and all below it; so with programs. Kept are the rows and columns that have most measures; they come in the order of
    ``sort``, years always in theirs. A measure is in each year that its periods reach into.
    """
    check_choice("columns", columns, COLUMNS)
    check_choice("sort", sort, SORTS)
    since, until = period_span(store, "period", period)
    programs = _programs(store, program, columns)
    filters: dict[str, str | None] = {
        "role": check_choice("role", role, Role),
        "basis": basis,
        "place": resolve_id(store, place, "Place"),
        "status": check_choice("status", status, Status),
        "kind": check_choice("kind", kind, Kind),
        "document": resolve_document_id(store, document),
        "words": words,
    }
    rows = store.ask(
        "responsibility",
        **(filters | {"basis": bases(basis)}),
        columns=columns,
        owner=resolve_id(store, owner, "Actor"),
        programs=programs,
        since=since,
        until=until,
        parts=int(parts),
        most_rows=_limit("rows_limit", rows_limit),
        most_columns=_limit("columns_limit", columns_limit),
    )
    shared = {**filters, "period": f"{since}/{until}" if since else None, "parts": parts or None}
    if programs and columns != "program":
        shared["program"] = programs[0]
    given = {name: value for name, value in shared.items() if value is not None}
    return _matrix(rows, columns, given, lambda year: _part_of_year(year, since, until), sort)


def _programs(store: Reader, program: str | Sequence[str] | None, columns: str) -> list[str] | None:
    names = [program] if isinstance(program, str) else list(program or ())
    if len(names) > 1 and columns != "program":
        raise ParameterError("program", f"is one only where the columns are {columns}s")
    return [resolve_name(store, name, "Program").id for name in names] or None


def _limit(parameter: str, limit: int) -> int:
    if not 1 <= limit <= MAX_LIMIT:
        raise ParameterError(parameter, f"{limit} is not between 1 and {MAX_LIMIT}")
    return limit


def _part_of_year(year: str, since: str | None, until: str | None) -> str:
    """A year as a filter: as much of it as lies in the period asked about."""
    first, last = max(f"{year}-01-01", since or ""), min(f"{year}-12-31", until or "9999-12-31")
    return year if (first, last) == (f"{year}-01-01", f"{year}-12-31") else f"{first}/{last}"


def _matrix(
    rows: Sequence[Row], columns: str, filters: dict[str, Any], part_of_year: Callable[[str], str], sort: str
) -> Responsibility:
    parts: dict[str, list[Row]] = {"all": [], "row": [], "column": [], "cell": []}
    for row in rows:
        parts[str(row["part"])].append(row)
    bodies = _sorted([build(MatrixRow, row, part_of=_whole(row, "Actor")) for row in parts["row"]], sort)
    opens: Callable[[str], str] = part_of_year if columns == "year" else str
    others = _sorted(
        [
            build(MatrixColumn, row, part_of=_whole(row, "Program"), opens=opens(str(row["id"])))
            for row in parts["column"]
        ],
        "name" if columns == "year" else sort,
    )
    rows_total, columns_total = _first(parts["row"], "total"), _first(parts["column"], "total")
    return Responsibility(
        columns_are=columns,
        measures=_first(parts["all"], "measures"),
        rows=bodies,
        rows_total=rows_total,
        rows_left_out=rows_total - len(bodies),
        columns=others,
        columns_total=columns_total,
        columns_left_out=columns_total - len(others),
        cell_fields=CELL_FIELDS,
        cells=_cells(parts["cell"], bodies, others),
        filters=filters,
        row_filter="owner",
        column_filter=_OPENED_BY[columns],
    )


def _first(rows: Sequence[Row], name: str) -> int:
    """A number every one of ``rows`` has; 0 where there are none."""
    return int(rows[0][name] or 0) if rows else 0


def _whole(row: Row, label: str) -> EntityRef | None:
    return EntityRef(id=str(row["whole"]), label=label, name=str(row["whole_name"])) if row["whole"] else None


def _sorted(listed: list[Any], sort: str) -> tuple[Any, ...]:
    """As the query gives them, by count; or by name."""
    return tuple(listed if sort == "count" else sorted(listed, key=lambda each: (each.name, each.id)))


def _cells(
    rows: Sequence[Row], bodies: Sequence[MatrixRow], others: Sequence[MatrixColumn]
) -> tuple[tuple[int, ...], ...]:
    row_at = {each.id: place for place, each in enumerate(bodies)}
    column_at = {each.id: place for place, each in enumerate(others)}
    return tuple(
        sorted(
            (
                row_at[str(row["id"])],
                column_at[str(row["other"])],
                *(int(row[name] or 0) for name in COUNTS),
            )
            for row in rows
        )
    )
