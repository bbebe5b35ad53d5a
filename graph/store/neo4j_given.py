"""What a query is given, sent to the server as one map.

The server plans a query once for each combination of its parameters' types, and null is a type of its own: a query with
ten filters, of which a caller gives some, would be planned anew for hundreds of combinations, at a second or more each.
A map is one type whatever is in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

_GIVEN = re.compile(r"\$(?=\w)")


@cache
def of_one_map(query: str) -> str:
    """``query`` with each parameter ``$name`` taken from the map ``$given``."""
    return _GIVEN.sub("$given.", query)


def as_one_map(given: Mapping[str, Any]) -> dict[str, Any]:
    """``given`` as the parameters of what `of_one_map` makes of a query."""
    return {"given": dict(given)}
