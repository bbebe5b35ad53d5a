"""The orders a list can be asked in, and cursors that belong to one of them.

A name with ``-`` before it is the same backwards: ``-issued_on`` is newest first. What has no date, title or value
comes last either way, and what is equal stands in the list's own order, so that every order is a total one. Texts
are compared by code points on every engine.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import ParameterError
from graph.model import Value
from graph.questions.build import check_choice
from graph.questions.paging import decode_cursor
from graph.store.base import Row

MEASURE_ORDERS = ("issued_on", "-issued_on", "title", "status")
DOCUMENT_ORDERS = ("issued_on", "-issued_on", "title", "-measures")
ENTITY_ORDERS = ("-mentions", "name", "-measures")
FIGURE_ORDERS = ("issued_on", "-issued_on", "value", "-value")
EVENT_ORDERS = ("date", "-date")


def decode_ordered(
    cursor: str | None, sort: str, orders: tuple[str, ...], kinds: Sequence[type]
) -> tuple[str, tuple[Value, ...]]:
    """The order asked for, and the sort key the cursor stands for: a number, then one value of each of ``kinds``.

    ParameterError where ``sort`` is none of ``orders``, or the cursor is of a list in another order.
    """
    check_choice("sort", sort, orders)
    order, *key = decode_cursor(cursor, (str, float, *kinds))
    if cursor is not None and order != sort:
        raise ParameterError("cursor", f"belongs to the list sorted by {order}: ask for that, or begin anew")
    return sort, tuple(key)


def ordered_key(sort: str, row: Row, *key: Value) -> tuple[Value, ...]:
    """The sort key of a row for a cursor that `decode_ordered` takes."""
    return sort, float(row["order_number"] or 0), *key
