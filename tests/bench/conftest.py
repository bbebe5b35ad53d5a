"""A small graph of generated sources, and an empty database to measure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from bench.generate import sources
from bench.server import Target
from graph.model import SourceFacts
from tests.contract.engines import empty


@cache
def generated() -> tuple[SourceFacts, ...]:
    """A few sources, one of which is cut short."""
    return tuple(sources(7, 1500))


@pytest.fixture
def target(neo4j_url: str) -> Iterator[Target]:
    empty(neo4j_url)
    yield Target(neo4j_url)
    empty(neo4j_url)
