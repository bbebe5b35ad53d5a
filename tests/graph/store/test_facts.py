"""What a source said can be had again, whole: so a graph can go from one store to another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import NotFoundError
from graph.ids import entity_id
from graph.model import Node, SourceFacts
from graph.store import Store, open_store
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


def test_what_is_written_from_its_facts_is_the_same_graph(store: Store, tmp_path: Path) -> None:
    with open_store(str(tmp_path / "again.db")) as again:
        for name in store.sources():
            again.write(store.facts(name))
        assert again.dump() == store.dump()
        assert [again.write(facts) for facts in papers()] == ["unchanged"] * 3
        assert [again.facts(name) for name in store.sources()] == [store.facts(name) for name in store.sources()]


@pytest.mark.parametrize("value", [7, 7.0, 0.1, 1e22, -3, 2**40])
def test_a_figure_comes_back_as_it_was_written(fresh: Store, value: float) -> None:
    figure = Node("Metric", entity_id("Metric", "=|7|个"), {"name": "=|7|个", "name_key": "=|7|个", "value": value})
    said = replace(opinions(), nodes=(*opinions().nodes, figure))
    fresh.write(said)
    kept = fresh.facts(said.source.name)
    assert marks(kept) == marks(said)
    assert [repr(node.props["value"]) for node in kept.nodes if node.id == figure.id] == [repr(value)]


def test_empty_texts_stay_and_nulls_are_left_out(fresh: Store) -> None:
    said = opinions()
    blank = [
        Node(node.label, node.id, {**node.props, "label": "", "heading": None}) if node.label == "Section" else node
        for node in said.nodes
    ]
    fresh.write(replace(said, nodes=tuple(blank)))
    kept = [node for node in fresh.facts(said.source.name).nodes if node.label == "Section"]
    assert kept
    for node in kept:
        assert node.props["label"] == ""
        assert "heading" not in node.props
