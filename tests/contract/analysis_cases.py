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


def _bridges(t: Any) -> Iterator[dict[str, Any]]:
    pairs = [(t.programs[0], other) for other in t.programs[1:4]]
    yield from ({"program_a": a, "program_b": b} for a, b in pairs)
    yield {"program_a": t.programs[0], "program_b": t.programs[-1], "communities": True}


def _profile(t: Any) -> Iterator[dict[str, Any]]:
    yield from ({"actor": actor, "limit": 30} for actor in t.actors)


def _similar(t: Any) -> Iterator[dict[str, Any]]:
    yield from ({"document": document} for document in t.documents[:6])


def _lineage(t: Any) -> Iterator[dict[str, Any]]:
    yield from ({"measure": measure} for measure in (*t.measures[:12], "measure_0000000000000000"))


def _continuations(t: Any) -> Iterator[dict[str, Any]]:
    pairs = zip(t.documents[:4], t.documents[1:5], strict=True)
    yield from ({"document_a": a, "document_b": b} for a, b in pairs)


ANALYSIS_CASES: dict[str, Callable[[Any], Iterator[dict[str, Any]]]] = {
    "network": _network,
    "communities": _communities,
    "centrality": _centrality,
    "bridges": _bridges,
    "profile": _profile,
    "similar": _similar,
    "lineage": _lineage,
    "continuations": _continuations,
}
