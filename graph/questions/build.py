"""Rows as engines give them, made into the frozen values of `graph.questions.rows`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from graph.errors import ParameterError
from graph.ids import document_sort
from graph.model import Value
from graph.questions.paging import MAX_LIMIT, Page, check_limit, encode_cursor
from graph.store.base import Parameter, Reader, Row

T = TypeVar("T")


def build(cls: type[T], row: Row, **more: object) -> T:
    """A ``cls`` with the columns of ``row`` that are its fields, and ``more``."""
    given: dict[str, Any] = {name: row[name] for name in _names(cls) if name in row}  # type: ignore[arg-type]
    return cls(**(given | more if more else given))


@cache
def _names(cls: type) -> tuple[str, ...]:
    """The names of the fields: a page is made of thousands of values of a few classes."""
    return tuple(field.name for field in fields(cls))


def row_sort(row: Row) -> str:
    """`document_sort` of the document a row stands in."""
    return document_sort(row["issued_on"], row["document_title"], row["document_id"])


def check_choice(parameter: str, value: str | None, choices: type[StrEnum] | tuple[str, ...]) -> str | None:
    """``value`` where it is one of ``choices`` or null, else ParameterError."""
    allowed = tuple(str(choice) for choice in choices)
    if value is not None and value not in allowed:
        raise ParameterError(parameter, f"{value!r} is none of {', '.join(allowed)}")
    return value


def ask_page(
    store: Reader, name: str, limit: int, most: int = MAX_LIMIT, /, **params: Parameter
) -> tuple[list[Row], int, bool]:
    """At most ``limit`` rows, ``most`` being the largest page; how many there are on all, and whether more follow.

    The total is 0 on a page with no rows.
    """
    rows = store.ask(name, limit=check_limit(limit, most) + 1, **params)
    total = int(rows[0]["total"] or 0) if rows else 0
    return rows[:limit], total, len(rows) > limit


def page_of(items: Iterable[T], rows: list[Row], total: int, more: bool, key: Iterable[Value]) -> Page[T]:
    """A page of ``items``; ``key`` is the sort key of the last row, from which the next page goes on."""
    return Page(tuple(items), total, encode_cursor(list(key)) if more and rows else None)
