"""A store with the three papers in it, made once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import Store, open_store
from tests.graph.papers import papers


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The three papers, to be asked only."""
    with open_store(str(tmp_path_factory.mktemp("graph") / "papers.db")) as opened:
        for facts in papers():
            opened.write(facts)
        yield opened


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Store]:
    """An empty store, to be written."""
    with open_store(str(tmp_path / "fresh.db")) as opened:
        yield opened
