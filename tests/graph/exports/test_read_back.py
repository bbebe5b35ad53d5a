"""Each format, read by the tool it is for, is the graph the store holds: nodes, relations, evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.exports import FORMATS, all_facts, export
from graph.exports.attributes import legal
from graph.ids import entity_id
from graph.model import Node, Relation, SourceFacts
from graph.store import Store, open_store
from tests.graph.exports.nasty import nasty
from tests.graph.exports.readers import READERS, dumped
from tests.graph.papers import papers


def no_empty(text: str) -> str | None:
    return text or None


def no_empty_legal(text: str) -> str | None:
    return legal(text) or None


LOST: dict[str, Callable[[str], str | None]] = {
    "graphml": legal,
    "gexf": legal,
    "csv": no_empty,
    "xlsx": no_empty_legal,
}
"""What a format can't hold: an empty text that is not nothing, characters XML has no way to write."""


def rich() -> Iterator[SourceFacts]:
    """The papers, where one describes a body in another way and names a person; and text that trips readers up."""
    first, second, third = papers()
    known, person = entity_id("Actor", "公路局"), entity_id("Actor", "张三")
    again = Node("Actor", known, {"name": "公路局", "name_key": "公路局", "kind": "other", "aliases": "公路司"})
    someone = Node("Actor", person, {"name": "张三", "name_key": "张三", "kind": "person"})
    owns = next(relation for relation in second.relations if relation.type == "OWNS")
    measures = [node.id for node in first.nodes if node.label == "Measure"]
    continues = Relation(
        "CONTINUES", measures[1], measures[0], first.relations[0].evidence, {"score": 1, "reason": "同"}
    )
    yield replace(first, relations=(*first.relations, continues))
    others = (node for node in second.nodes if node.id != known)
    yield replace(second, nodes=(*others, again, someone), relations=(*second.relations, replace(owns, start=person)))
    yield third
    yield nasty()


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(str(tmp_path_factory.mktemp("graph") / "rich.db")) as store:
        for facts in rich():
            store.write(facts)
        yield store


def test_every_format_for_other_programs_is_read_back() -> None:
    assert {*READERS, "neo4j-admin"} == set(FORMATS)


@pytest.mark.parametrize("format", READERS)
def test_what_is_read_back_is_the_graph(graph: Store, tmp_path: Path, format: str) -> None:
    export(all_facts(graph, graph.sources()), FORMATS[format], tmp_path / "out")
    nodes, relations = READERS[format](tmp_path / "out")
    wanted_nodes, wanted_relations = dumped(graph.dump(), LOST.get(format, str))
    assert nodes == wanted_nodes
    assert relations == wanted_relations
