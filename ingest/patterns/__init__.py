"""Every wording the rules look for, by name, with examples that run as tests.

One file a topic. A pattern is made by `pattern`, which registers it; ``tests/ingest/test_patterns.py`` goes over
all of them and checks each example.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.patterns.first import guarded

SHOULD = (
    r"(?:(?<![供响相适反对效感回呼顺理因照策接])应(?![用急答聘邀届收付变力税战景运诉征援纳验激和]|有的|有尽有|对气候))"
)
"""应 that lays a duty: not the one of 应用, 应急, 供应, 响应."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A named regular expression and what it must and must not find (by ``search``)."""

    name: str
    regex: re.Pattern[str]
    matches: tuple[str, ...]
    rejects: tuple[str, ...] = ()


PATTERNS: dict[str, Pattern] = {}


def pattern(
    name: str, regex: str, *, matches: tuple[str, ...], rejects: tuple[str, ...] = (), flags: int = 0
) -> re.Pattern[str]:
    """Compile ``regex`` and keep it under ``name`` with its examples; ValueError where the name is taken."""
    if name in PATTERNS:
        raise ValueError(f"two patterns are named {name!r}")
    if not matches:
        raise ValueError(f"pattern {name!r} has no example")
    compiled = re.compile(guarded(regex, flags), flags)
    PATTERNS[name] = Pattern(name, compiled, matches, rejects)
    return compiled
