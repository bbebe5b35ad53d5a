from __future__ import annotations

import pytest

from graph.errors import UnknownNameError
from graph.ids import entity_id
from graph.questions import QUESTIONS, entities, entity_links, measures
from graph.store import Store
from tests.graph.papers import OPINIONS_TITLE, POINTS_TITLE


def test_an_entity_with_all_it_is_linked_to(store: Store) -> None:
    found = entity_links(store, "公路局")
    assert [whole.name for whole in found.detail.part_of] == ["交通运输部"]
    assert [(count.relation, count.role, count.count, count.documents) for count in found.counts] == [
        ("FIGURES", None, 3, 2),
        ("ISSUED", None, 2, 2),
        ("MENTIONS", None, 1, 1),
        ("OWNS", "lead", 4, 2),
        ("OWNS", "support", 1, 1),
    ]
    assert [(row.name, row.measures, row.documents) for row in found.programs.items] == [
        ("电子收费", 3, 2),
        ("智慧公路", 2, 2),
        ("车路协同", 2, 1),
    ]
    assert {row.name for row in found.actors.items} == {"交通运输部", "水运局", "公路经营企业"}
    assert [row.name for row in found.places.items] == ["东江市"]
    assert (found.periods.total, found.metrics.total) == (2, 3)
    assert [row.document_title for row in found.issued.items] == [OPINIONS_TITLE, POINTS_TITLE]
    assert [(row.document_title, row.times) for row in found.named.items] == [(OPINIONS_TITLE, 1)]


@pytest.mark.parametrize(
    "name", ["公路局", "ETC", "东江", "交通运输部", "公路经营企业", "智慧港口", "某省交通厅办公厅"]
)
def test_a_count_opens_to_as_many(store: Store, name: str) -> None:
    found = entity_links(store, name)
    opened = [(count.opens, count.count) for count in found.counts]
    for kind in (found.actors, found.programs, found.places, found.periods, found.metrics):
        opened += [(row.opens, row.measures) for row in kind.items]
    assert opened
    for opening, count in opened:
        answer = QUESTIONS[opening.question](store, **opening.filters)
        assert (answer.measures if opening.question == "relations" else answer.total) == count


@pytest.mark.parametrize("label", ["Metric", "Period"])
def test_a_figure_and_a_period_open_to_the_measures_that_have_them(store: Store, label: str) -> None:
    listed = entities(store, label=label).items
    assert listed
    for each in listed:
        (count,) = [
            count for count in entity_links(store, each.id).counts if count.relation in ("HAS_METRIC", "DURING")
        ]
        assert QUESTIONS[count.opens.question](store, **count.opens.filters).total == count.count > 0


def test_only_a_figure_or_a_period_can_be_had(store: Store) -> None:
    with pytest.raises(UnknownNameError, match="公路局"):
        measures(store, has="公路局")


def test_few_are_shown_and_all_counted(store: Store) -> None:
    found = entity_links(store, "ETC", limit=1)
    assert ([row.name for row in found.actors.items], found.actors.total) == (["公路局"], 3)
    assert ([row.times for row in found.named.items], found.named.total) == ([2], 2)


def test_an_addressee_has_the_documents_sent_to_it(store: Store) -> None:
    found = entity_links(store, "某省交通厅办公厅")
    assert [row.document_title for row in found.addressed.items] == [OPINIONS_TITLE]


def test_an_id_that_moved_is_taken(store: Store) -> None:
    assert entity_links(store, entity_id("Program", "ETC")).detail.entity.name == "电子收费"
