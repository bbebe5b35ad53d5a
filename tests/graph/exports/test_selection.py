"""Part of a graph: what fits the filters, with all that hangs on it and what it stands in, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from graph.errors import ParameterError, UnknownNameError
from graph.exports import all_facts
from graph.exports.selection import said, select
from graph.ids import entity_id
from graph.model import Relation, SourceFacts
from graph.ontology import ontology
from graph.questions import measures
from graph.store import Store
from tests.graph.papers import OPINIONS_TITLE


def part(store: Store, **filters: Any) -> list[SourceFacts]:
    chosen = select(store, **filters)
    return list(chosen.of(all_facts(store, chosen.sources)))


def ids(sources: list[SourceFacts], label: str) -> set[str]:
    return {node.id for source in sources for node in source.nodes if node.label == label}


def relations(sources: list[SourceFacts], *types: str) -> list[Relation]:
    return [each for source in sources for each in source.relations if each.type in types]


FILTERS: list[dict[str, Any]] = [
    {"owner": "公路局"},
    {"owner": "交通运输部", "parts": True},
    {"owner": "公路局", "role": "support"},
    {"basis": "stated"},
    {"program": "电子收费", "period": "2022"},
    {"place": "东江市"},
    {"document": OPINIONS_TITLE},
    {"status": "done"},
    {"words": "试点"},
]


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_the_measures_are_those_the_question_gives(store: Store, filters: dict[str, Any]) -> None:
    wanted = {row.id for row in measures(store, **filters, limit=500).items}
    assert ids(part(store, **filters), "Measure") == wanted != set()


@pytest.mark.parametrize(
    "filters", [*FILTERS, {"around": "公路局"}, {"around": "电子收费"}, {"around": "某省"}], ids=str
)
def test_a_part_is_a_graph_of_its_own(store: Store, filters: dict[str, Any]) -> None:
    sources = part(store, **filters)
    assert sources
    for source in sources:
        ontology().check(source)
        documents = [node.id for node in source.nodes if node.props.get("status") == "ingested"]
        assert documents
        assert {each.end for each in relations([source], "ISSUED")} <= set(documents)


def test_all_that_hangs_on_a_measure_is_kept_with_its_place(store: Store) -> None:
    sources = part(store, place="东江市", status="required")
    (row,) = measures(store, place="东江市", status="required").items
    assert {each.start for each in relations(sources, "OWNS")} == {owner.actor_id for owner in row.owners}
    assert ids(sources, "Program") == {program.id for program in row.programs}
    assert ids(sources, "Section") >= {row.section_id}
    assert ids(sources, "Document") == {row.document_id}
    assert entity_id("Actor", "交通运输部") in ids(sources, "Actor")
    assert relations(sources, "MENTIONS", "CITES") == []
    assert {(each.start, each.end) for each in relations(sources, "PART_OF")} >= {
        (entity_id("Place", "东江市"), entity_id("Place", "某省")),
        (entity_id("Actor", "公路局"), entity_id("Actor", "交通运输部")),
    }


def test_around_an_entity_is_all_that_touches_it(store: Store) -> None:
    bureau = entity_id("Actor", "公路局")
    nodes, every = store.dump()
    touching = {(each.type, each.start, each.end) for each in every if bureau in (each.start, each.end)}
    labels = {node.id: node.label for node in nodes}
    sources = part(store, around="公路局")
    found = {(each.type, each.start, each.end) for source in sources for each in source.relations}
    assert touching <= found
    owned = {end for type, _, end in touching if labels[end] == "Measure"}
    assert ids(sources, "Measure") == owned
    assert {source.source.name for source in sources} == {"opinions.md", "points.txt"}


def test_nothing_asked_is_the_whole_graph(store: Store) -> None:
    assert part(store) == list(all_facts(store, store.sources()))


def test_what_nothing_fits_is_nothing(store: Store) -> None:
    assert part(store, owner="水运局", place="东江市", status="planned") == []


def test_a_name_nobody_bears_is_told(store: Store) -> None:
    with pytest.raises(UnknownNameError):
        select(store, around="公路句")
    with pytest.raises(ParameterError, match="owner"):
        select(store, around="公路局", owner="公路局")


def test_an_export_says_the_filters_that_are_given() -> None:
    assert said({"owner": "公路局", "parts": False, "role": None, "around": None}) == {"owner": "公路局"}
