"""What the contract asks of the analyses; the names and ids are those of `tests.contract.cases`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any


def _network(t: Any) -> Iterator[dict[str, Any]]:
    yield from ({"by": by, "least": least} for by in ("measures", "owners") for least in (1, 2))
    yield from ({"around": program} for program in t.programs)


def _communities(t: Any) -> Iterator[dict[str, Any]]:
    yield from ({}, {"limit": 3, "programs": 2})


def _centrality(t: Any) -> Iterator[dict[str, Any]]:
    yield from ({"of": of, "limit": 60} for of in ("programs", "bodies"))


ANALYSIS_CASES: dict[str, Callable[[Any], Iterator[dict[str, Any]]]] = {
    "network": _network,
    "communities": _communities,
    "centrality": _centrality,
}
