"""What the contract asks both engines of entities: as they are typed, what they are linked to, how they are related."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

TYPED = (
    *(
        "公",
        "公路",
        "交通部",
        "zhihui",
        "zhgl",
        "gxb",
        "etc",
        "E",
        "5g",
        "网络",
        "工业hulian",
        "2021",
        "的",
        "东",
        "x",
        "，",
    ),
    *(" “公路”", "某省jiaotong", "办公厅", "v2"),
)

MOVED = (
    ("Actor", "交通部"),
    ("Program", "ETC"),
    ("Program", "智慧路网"),
    ("Place", "东江"),
    ("Place", "ETC"),
    ("Actor", "办公厅"),
)
"""Names whose ids are those of other entities now, or of several, or of none."""


def suggest_cases() -> Iterator[dict[str, Any]]:
    """What somebody may have typed so far."""
    yield from ({"typed": typed} for typed in TYPED)
    yield from ({"typed": typed, "limit": limit} for typed in TYPED[:6] for limit in (1, 3, 100))
    yield from ({"typed": typed, "label": label} for typed in TYPED[:6] for label in ("Actor", "Program", "Place"))


def relations_cases(actors: list[str], programs: list[str], others: list[str]) -> Iterator[dict[str, Any]]:
    """Pairs of every kind, near and far."""
    ends = [*actors[:6], *programs[:5], *others[:4], *actors[-2:], *programs[-2:]]
    yield from ({"a": a, "b": b} for at, a in enumerate(ends) for b in ends[at:])
    yield from ({"a": b, "b": a, "limit": 2, "steps": 2} for a, b in zip(ends, ends[3:], strict=False))


def links_cases(entities: list[str]) -> Iterator[dict[str, Any]]:
    """Entities of every kind, a few of what they are linked to and more."""
    yield from ({"name": entity, "limit": limit} for entity in entities for limit in (2, 20))
    yield {"name": "办公厅"}
