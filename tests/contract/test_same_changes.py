"""The same writes leave the same log in both engines, and an import of a graph leaves one that is whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest

from graph.model import SourceFacts
from graph.questions import changes
from graph.store import Store, open_store
from tests.contract.cases import LOG
from tests.contract.engines import opened_empty
from tests.graph.papers import papers


@pytest.fixture(scope="module")
def both(neo4j_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Store]]:
    """Both engines after the same writes, the clock standing still between two of them."""
    path = tmp_path_factory.mktemp("changes") / "graph.db"
    with open_store(str(path)) as sqlite, opened_empty(neo4j_url) as neo4j, pytest.MonkeyPatch.context() as patch:
        minute = count()
        steps: list[SourceFacts | str] = [*papers(), papers()[0], papers()[1].source.name, papers()[1]]
        for step in steps:
            at = f"2021-03-18T08:{next(minute):02}:00Z"
            patch.setattr("graph.store.changelog.now", lambda at=at: at)
            for store in (sqlite, neo4j):
                store.delete(step) if isinstance(step, str) else store.write(step)
        yield sqlite, neo4j


GIVEN: dict[str, list[dict[str, Any]]] = {
    "changes": [
        {"limit": 10},
        {"limit": 2},
        {"since": 2, "limit": 10},
        {"since": 1, "after": 3, "limit": 10},
        {"since_at": "2021-03-18T08:02", "limit": 10},
        {"since_at": "2022", "limit": 10},
    ],
    "change_log": [{}, {"number": 1}, {"number": 5}, {"number": 99}],
}


@pytest.mark.parametrize("query", sorted(LOG))
def test_the_log_is_the_same(both: tuple[Store, Store], query: str) -> None:
    sqlite, neo4j = both
    for given in GIVEN[query]:
        assert neo4j.ask(query, **given) == sqlite.ask(query, **given), given
    assert len(sqlite.ask("changes", limit=10)) == 5


@pytest.mark.parametrize("given", [{}, {"since": "0"}, {"limit": 2}, {"since": "2021-03-18T08:02"}, {"since": "2022"}])
def test_the_question_is_answered_alike(both: tuple[Store, Store], given: dict[str, Any]) -> None:
    sqlite, neo4j = both
    found = changes(sqlite, **given)
    assert changes(neo4j, **given) == found
    assert found.complete
    assert changes(sqlite, since=found.revision).total == 0
