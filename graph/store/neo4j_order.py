"""Texts compared as they are sorted: by code point.

The server sorts stored texts by code point, but compares a stored text with one that is sent by the units of UTF-16,
where what is beyond U+FFFF comes before U+E000 to U+FFFF. A page that goes on after a name would lose rows, or give
them twice. So where a query asks for what comes after a text, the pairs told wrongly are told apart: those that are
alike up to a place where one has a character beyond U+FFFF and the other one from U+E000 on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

_AFTER = re.compile(r"([\w.]+) > \$(after_(?:name|sort|source|text))\b")
_HIGH, _BEYOND = "\ue000", "\U00010000"
_BY_CODE_POINT = (
    "(({0} > ${1} AND none(same IN ${1}_beyond WHERE {0} STARTS WITH same AND {0} >= same + $high_unit))"
    " OR any(same IN ${1}_high WHERE {0} STARTS WITH same AND {0} >= same + $beyond AND {0} < same + $high_unit))"
)


@cache
def by_code_point(query: str) -> str:
    """``query`` with its comparisons of ``after_name``, ``after_sort``, ``after_source`` and ``after_text`` mended."""
    return _AFTER.sub(lambda found: _BY_CODE_POINT.format(found[1], found[2]), query)


def with_places(query: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """``given`` with what `by_code_point` asks for: what each text begins with before such characters."""
    names = _compared(query)
    if not names:
        return dict(given)
    places: dict[str, Any] = {"high_unit": _HIGH, "beyond": _BEYOND}
    for name in names:
        text = given[name] or ""
        places[f"{name}_beyond"] = [text[:at] for at, char in enumerate(text) if char >= _BEYOND]
        places[f"{name}_high"] = [text[:at] for at, char in enumerate(text) if _HIGH <= char < _BEYOND]
    return dict(given) | places


@cache
def _compared(query: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for _, name in _AFTER.findall(query)))
