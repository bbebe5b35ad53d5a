from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from graph.copying import Copied, copy, same_place
from graph.errors import OntologyError, StoreError
from graph.model import SourceFacts
from graph.store import Store, Written, open_store
from tests.graph.papers import papers

NAMES = [facts.source.name for facts in papers()]


def outcomes(copied: Iterable[Copied]) -> list[object]:
    return [one.outcome for one in copied]


def test_a_graph_goes_into_either_engine(embedded: Store, fresh: Store) -> None:
    assert list(copy(embedded, fresh, NAMES)) == [Copied(name, "created") for name in NAMES]
    assert fresh.dump() == embedded.dump()
    assert fresh.sources() == embedded.sources()


def test_a_graph_comes_out_of_either_engine(store: Store, tmp_path: Path) -> None:
    with open_store(str(tmp_path / "copy.db")) as target:
        assert outcomes(copy(store, target, NAMES)) == ["created"] * 3
        assert target.dump() == store.dump()
        assert [target.facts(name) for name in NAMES] == [store.facts(name) for name in NAMES]


def test_a_copy_that_was_broken_off_goes_on_where_it_ended(embedded: Store, fresh: Store) -> None:
    next(copy(embedded, fresh, NAMES))
    assert outcomes(copy(embedded, fresh, NAMES)) == ["unchanged", "created", "created"]
    before = fresh.dump()
    assert outcomes(copy(embedded, fresh, NAMES)) == ["unchanged"] * 3
    assert fresh.dump() == before


@dataclass
class Target:
    """A store that writes nothing of one source, for the reason given; ``gone`` once it has been asked to."""

    store: Store
    name: str
    reason: Exception
    dies: bool = False
    gone: bool = field(default=False, init=False)

    def write(self, facts: SourceFacts) -> Written:
        if facts.source.name == self.name:
            self.gone = self.dies
            raise self.reason
        return self.store.write(facts)

    def sources(self) -> dict[str, str]:
        if self.gone:
            raise StoreError(self.store.url, "does not answer")
        return self.store.sources()


@pytest.mark.parametrize("reason", [OntologyError("no such label"), StoreError("there", "too much at once")])
def test_a_source_that_fails_keeps_no_other_from_it(embedded: Store, tmp_path: Path, reason: Exception) -> None:
    with open_store(str(tmp_path / "copy.db")) as store:
        target = Target(store, NAMES[1], reason)
        assert outcomes(copy(embedded, target, NAMES)) == ["created", reason, "created"]  # type: ignore[arg-type]
        assert list(store.sources()) == [NAMES[0], NAMES[2]]


def test_a_source_that_is_gone_meanwhile_is_told(embedded: Store, tmp_path: Path) -> None:
    with open_store(str(tmp_path / "copy.db")) as target:
        gone, kept = outcomes(copy(embedded, target, ["gone.md", NAMES[0]]))
        assert str(gone) == "no Source has the id 'gone.md'"
        assert kept == "created"


def test_a_store_that_is_gone_ends_the_copy(embedded: Store, tmp_path: Path) -> None:
    with open_store(str(tmp_path / "copy.db")) as store:
        target = Target(store, NAMES[1], StoreError("there", "the connection broke"), dies=True)
        copied = copy(embedded, target, NAMES)  # type: ignore[arg-type]
        assert next(copied).outcome == "created"
        with pytest.raises(StoreError, match="the connection broke"):
            next(copied)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("graph.db", "sqlite:///graph.db", True),
        ("graph.db", "./folder/../graph.db", True),
        ("graph.db", "other.db", False),
        ("graph.db", "neo4j://graph.db", False),
        ("neo4j://localhost", "bolt://127.0.0.1:7687", True),
        ("neo4j+s://Host:7687", "neo4j://host", True),
        ("neo4j://localhost:7687", "neo4j://localhost:7688", False),
        ("neo4j://one", "neo4j://other", False),
    ],
)
def test_two_addresses_may_lead_to_one_store(one: str, other: str, same: bool) -> None:
    assert same_place(one, other) is same
