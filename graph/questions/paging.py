"""Pages of a long answer, and the cursor that leads from one to the next."""

from __future__ import annotations

import base64
import binascii
import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from graph.errors import ParameterError
from graph.model import Value

T = TypeVar("T")

DEFAULT_LIMIT = 50
MAX_LIMIT = 500
_TOO_LARGE = 2**63
_HALF_PAIR = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of the items, how many there are in all, and the cursor of the next page, if there is one."""

    items: tuple[T, ...]
    total: int
    next: str | None = None


def check_limit(limit: int, most: int = MAX_LIMIT) -> int:
    """``limit`` where it is from 1 to ``most``, else ParameterError."""
    if not 1 <= limit <= most:
        raise ParameterError("limit", f"{limit} is not between 1 and {most}")
    return limit


def encode_cursor(key: Sequence[Value]) -> str:
    """The sort key of a page's last row, as an opaque word that is safe in a URL."""
    text = json.dumps(list(key), ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode("utf-8")).decode("ascii").rstrip("=")


def decode_cursor(cursor: str | None, kinds: Sequence[type]) -> tuple[Value, ...]:
    """The sort key a cursor stands for, one value of each of ``kinds``; all null for the first page.

    ParameterError where the cursor was not made by `encode_cursor` for the same question.
    """
    if cursor is None:
        return (None,) * len(kinds)
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        key = json.loads(base64.b64decode(padded.encode("ascii"), altchars=b"-_", validate=True).decode("utf-8"))
    except (binascii.Error, UnicodeError, ValueError) as error:
        raise ParameterError("cursor", "is not one this question gave out") from error
    if not isinstance(key, list) or len(key) != len(kinds) or not all(map(_is, key, kinds)):
        raise ParameterError("cursor", "belongs to another question")
    return tuple(key)


def _is(value: object, kind: type) -> bool:
    """Whether ``value`` is of ``kind`` and one that an engine can take."""
    match value:
        case bool():
            return False
        case float():
            return kind is float and math.isfinite(value)
        case int():
            return kind in (int, float) and abs(value) < _TOO_LARGE
        case str():
            return kind is str and not _HALF_PAIR.search(value)
    return False
