"""An answer on stdout: for people, or as JSON, JSON Lines or CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import asdict, fields, is_dataclass
from enum import StrEnum
from typing import Any

import typer

from api.cli import prose_texts  # noqa: F401  # says how those answers are shown
from api.cli.facet_table import facet_table
from api.cli.layout import short
from api.cli.prose import show
from graph.analysis import Analysis
from graph.questions import DocumentDetail, EntityDetail, Facet, Link, Page, Responsibility, matrix_cells


class Format(StrEnum):
    """How an answer is printed."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def write(answer: Any, format: Format) -> None:
    """Print a page, a tuple of rows or a single value."""
    match format:
        case Format.TEXT:
            show(answer)
        case Format.JSON:
            typer.echo(json.dumps(_body(answer), ensure_ascii=False, indent=1))
        case Format.JSONL:
            for value in _rows(answer):
                typer.echo(json.dumps(asdict(value), ensure_ascii=False))
        case Format.CSV:
            typer.echo(_csv(_table(answer)), nl=False)


def _body(answer: Any) -> dict[str, Any]:
    """``answer`` as the API has it."""
    if isinstance(answer, (Page, tuple)):
        page = answer if isinstance(answer, Page) else Page(answer, len(answer))
        more = {field.name: getattr(page, field.name) for field in fields(page)}
        return more | {"items": [asdict(value) for value in page.items]}
    return asdict(answer)


def _rows(answer: Any) -> tuple[Any, ...]:
    match answer:
        case Page():
            return answer.items
        case tuple():
            return answer
        case Analysis():
            return answer.table
        case Responsibility():
            return matrix_cells(answer)
    return (answer,)


def _table(answer: Any) -> tuple[Any, ...]:
    """The rows of a table: of an answer that is a tree, its measures or its head."""
    match answer:
        case Facet():
            return facet_table((answer,))
        case (Facet(), *_):
            return facet_table(answer)
        case Link():
            return answer.measures
        case DocumentDetail():
            return (answer.document,)
        case EntityDetail():
            return (answer.entity,)
    return _rows(answer)


def _csv(rows: Iterable[Any]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for index, value in enumerate(rows):
        names = [field.name for field in fields(value)]
        if not index:
            writer.writerow(names)
        writer.writerow([_cell(getattr(value, name)) for name in names])
    return out.getvalue()


def _cell(value: Any) -> Any:
    """A value that fits a cell; several are joined by ``；``."""
    if isinstance(value, tuple):
        return "；".join(str(_cell(part)) for part in value)
    return short(value) if is_dataclass(value) else value
