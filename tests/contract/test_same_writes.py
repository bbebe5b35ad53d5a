"""Sources written, written again, edited and taken out in random order leave the same graph in both engines."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from neo4j import Driver, GraphDatabase

from graph.questions import suggest
from graph.store import Store, open_store
from graph.store.merge import fingerprint, in_order
from tests.contract.engines import hold, opened_empty
from tests.graph.papers import papers
from tests.graph.store.test_order import STEPS, Draft, run


@pytest.fixture(scope="module")
def server(neo4j_url: str) -> Iterator[Store]:
    with opened_empty(neo4j_url) as store:
        yield store


@pytest.fixture(scope="module")
def driver(neo4j_url: str) -> Iterator[Driver]:
    with GraphDatabase.driver(neo4j_url) as driver:
        yield driver


ORPHANS = """
MATCH (n)
WHERE NOT n:Schema AND NOT n:Change AND NOT n:Judgement AND NOT n:Source AND NOT EXISTS { (n)--() }
  OR (n:Variant AND NOT EXISTS { (n)<-[:SAYS]-(:Source) })
  OR (n:Name AND NOT EXISTS { (n)-[:NAMES]->(:Entity) })
  OR (n:Entity AND NOT EXISTS { (n)<-[:DESCRIBES]-(:Variant) })
  OR ((n:Section OR n:Measure) AND NOT EXISTS { (n)<-[:HOLDS]-(:Source) })
RETURN labels(n) AS labels, n.id AS id
"""


def orphans(driver: Driver) -> list[object]:
    return [record.values() for record in driver.execute_query(ORPHANS).records]


@settings(max_examples=25)
@given(STEPS)
def test_any_steps_leave_the_same_graph(server: Store, driver: Driver, steps: list[Draft | str]) -> None:
    hold(server, [])
    with tempfile.TemporaryDirectory() as folder, open_store(str(Path(folder) / "graph.db")) as sqlite:
        assert run(server, steps) == run(sqlite, steps)
        assert server.dump() == sqlite.dump()
        assert server.sources() == sqlite.sources()
        for words in ("公路", "ETC", "推进 项"):
            assert server.ask("search", words=words, limit=50) == sqlite.ask("search", words=words, limit=50)
        assert server.ask("entities", limit=50) == sqlite.ask("entities", limit=50)
        assert server.ask("names") == sqlite.ask("names")
        for typed in ("公", "智慧", "zh", "e", "glj"):
            assert suggest(server, typed) == suggest(sqlite, typed)
    assert orphans(driver) == []


def test_nothing_is_kept_of_what_nobody_says(server: Store, driver: Driver) -> None:
    hold(server, papers())
    assert orphans(driver) == []
    hold(server, [])
    left = driver.execute_query("MATCH (n) WHERE NOT n:Change RETURN labels(n) AS labels").records
    assert [record["labels"] for record in left] == [["Schema"]]


def test_what_a_source_said_can_be_had_again(server: Store) -> None:
    for facts in papers():
        hold(server, papers())
        kept = server.facts(facts.source.name)
        assert fingerprint(kept, in_order(kept.relations)) == fingerprint(facts, in_order(facts.relations))
        assert server.write(kept) == "unchanged"
