"""Facets as one table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.questions import Facet


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetCount:
    """A line of a table of facets."""

    facet: str
    value: str
    name: str
    count: int


def facet_table(facets: Iterable[Facet]) -> tuple[FacetCount, ...]:
    """Facets as the lines of one table."""
    return tuple(
        FacetCount(facet=facet.facet, value=value.value, name=value.name, count=value.count)
        for facet in facets
        for value in facet.values
    )
