"""What a source said can be had again, whole: so a graph can go from one store to another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.errors import NotFoundError
from graph.ids import entity_id
from graph.model import Node, SourceFacts
from graph.store import Store
from graph.store.merge import fingerprint, in_order
from tests.graph.papers import opinions, papers


def marks(facts: SourceFacts) -> str:
    return fingerprint(facts, in_order(facts.relations))


def test_facts_are_as_they_were_written(store: Store) -> None:
    for facts in papers():
        kept = store.facts(facts.source.name)
        assert kept.source == facts.source
        assert marks(kept) == marks(facts)


def test_a_shared_node_is_described_as_this_source_has_it(fresh: Store) -> None:
    known = entity_id("Actor", "公路局")
    first = opinions()
    other = Node("Actor", known, {"name": "公路局", "name_key": "公路局", "kind": "other", "aliases": "公路司"})
    second = replace(papers()[1], nodes=(*(node for node in papers()[1].nodes if node.id != known), other))
    for facts in (first, second):
        fresh.write(facts)
    assert [marks(fresh.facts(facts.source.name)) for facts in (first, second)] == [marks(first), marks(second)]
    assert other in fresh.facts(second.source.name).nodes


def test_a_source_nobody_knows(fresh: Store) -> None:
    with pytest.raises(NotFoundError, match=r"no Source has the id 'none\.md'"):
        fresh.facts("none.md")
