"""A store on each engine: with the three papers in it, or empty."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import Store, open_store
from tests.contract.engines import hold, opened_empty
from tests.graph.papers import papers

ENGINES = [
    pytest.param("sqlite"),
    pytest.param("neo4j", marks=[pytest.mark.neo4j, pytest.mark.xdist_group("neo4j")]),
]


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The three papers in SQLite."""
    with open_store(str(tmp_path_factory.mktemp("graph") / "papers.db")) as opened:
        yield hold(opened, papers())


@pytest.fixture(scope="package")
def server(neo4j_url: str) -> Iterator[Store]:
    """A store on the server, which the tests of this folder fill and empty in turn."""
    with opened_empty(neo4j_url) as opened:
        yield opened


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest) -> Store:
    """The three papers, to be asked only."""
    if request.param == "sqlite":
        embedded: Store = request.getfixturevalue("embedded")
        return embedded
    return hold(request.getfixturevalue("server"), papers())


@pytest.fixture(params=ENGINES)
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store, to be written."""
    if request.param == "sqlite":
        with open_store(str(tmp_path / "fresh.db")) as opened:
            yield opened
    else:
        yield hold(request.getfixturevalue("server"), [])
