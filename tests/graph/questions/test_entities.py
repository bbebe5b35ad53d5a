from __future__ import annotations

from typing import Any

import pytest

from graph.errors import ParameterError
from graph.ids import entity_id
from graph.questions import EntityRow, counts, entities, entity, mentions_of
from graph.store import Store
from tests.graph.papers import OPINIONS_TITLE, POINTS_TITLE


@pytest.mark.parametrize(
    ("name", "filters", "found"),
    [
        ("办公厅", {}, [("某省交通厅办公厅", "alias"), ("某部办公厅", "alias")]),
        ("公路局", {}, [("公路局", "name")]),
        ("智慧路网", {}, [("智慧公路", "mention")]),
        ("ETC", {"label": "Actor"}, []),
        (None, {"label": "Place"}, [("东江市", None), ("某省", None)]),
        (None, {"kind": "technology"}, [("车路协同", None)]),
        (entity_id("Place", "某省"), {}, [("某省", None)]),
        ("无此名", {}, []),
    ],
)
def test_entities(store: Store, name: str | None, filters: dict[str, Any], found: list[tuple[str, str | None]]) -> None:
    page = entities(store, name, **filters)
    assert [(item.name, item.match) for item in page.items] == found
    assert page.total == len(found)


def test_the_most_mentioned_come_first_page_by_page(store: Store) -> None:
    gathered: list[EntityRow] = []
    cursor = None
    while True:
        page = entities(store, limit=4, cursor=cursor)
        gathered += page.items
        cursor = page.next
        if cursor is None:
            break
    assert tuple(gathered) == entities(store).items
    assert [row.mentions for row in gathered] == sorted((row.mentions for row in gathered), reverse=True)
    assert len({row.id for row in gathered}) == page.total


def test_an_entity_with_its_properties_and_parts(store: Store) -> None:
    ministry = entity(store, "交通部")
    assert (ministry.entity.name, ministry.entity.measures) == ("交通运输部", 2)
    assert [part.name for part in ministry.parts] == ["公路局"]
    assert [whole.name for whole in entity(store, "公路局").part_of] == ["交通运输部"]
    metric = entity(store, ">=|95|%", label="Metric")
    assert metric.properties == {"comparator": ">=", "value": 95.0, "unit": "%"}


def test_where_an_entity_is_named(store: Store) -> None:
    page = mentions_of(store, "智慧公路")
    assert [(row.document_title, row.section, row.quote) for row in page.items] == [
        (OPINIONS_TITLE, "一、 / （一）", "智慧公路"),
        (POINTS_TITLE, None, "智慧公路"),
        (POINTS_TITLE, None, "智慧路网"),
    ]
    first = mentions_of(store, "智慧公路", limit=2)
    assert first.items + mentions_of(store, "智慧公路", limit=2, cursor=first.next).items == page.items
    assert mentions_of(store, "智慧公路", document=OPINIONS_TITLE).total == 1


@pytest.mark.parametrize("filters", [{"name": "“”"}, {"label": "Measure"}])
def test_a_bad_parameter_is_named(store: Store, filters: dict[str, Any]) -> None:
    with pytest.raises(ParameterError, match=f"{next(iter(filters))}: "):
        entities(store, **filters)


def test_counts(store: Store) -> None:
    found = {(row.group, row.name): row.count for row in counts(store)}
    assert found["label", "Measure"] == 8
    assert found["relation", "OWNS"] == 10
    assert (found["document", "ingested"], found["document", "cited"]) == (4, 3)
    assert (found["role", "lead"], found["status", "done"], found["basis", "byline"]) == (8, 2, 1)
    assert {group for group, _ in found} == {
        "label", "relation", "document", "doc_type", "level", "kind", "status", "role", "basis",
    }  # fmt: skip
