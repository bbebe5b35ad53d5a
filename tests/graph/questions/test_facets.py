"""What a facet counts is what the list gives when it is filtered by the value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.errors import ParameterError, UnknownNameError
from graph.model import Basis, DocType, Kind, Level, Role, Status
from graph.questions import (
    Facet,
    document_facets,
    documents,
    entities,
    entity_facets,
    figure_facets,
    figures,
    measure_facets,
    measures,
)
from graph.questions.facets import DOCUMENT_FACETS, ENTITY_FACETS, FIGURE_FACETS, MEASURE_FACETS
from graph.questions.terms import TERMS, term
from graph.store import Store
from tests.graph.papers import OPINIONS_TITLE

Ask = Callable[..., Any]
LISTS: dict[Ask, tuple[Ask, tuple[str, ...]]] = {
    measures: (measure_facets, MEASURE_FACETS),
    documents: (document_facets, DOCUMENT_FACETS),
    entities: (entity_facets, ENTITY_FACETS),
    figures: (figure_facets, FIGURE_FACETS),
}
ASKED: list[tuple[Ask, dict[str, Any]]] = [
    (measures, {}),
    (measures, {"owner": "公路局"}),
    (measures, {"owner": "公路局", "role": "lead"}),
    (measures, {"role": "support"}),
    (measures, {"basis": "inferred"}),
    (measures, {"program": "电子收费", "status": "required"}),
    (measures, {"document": OPINIONS_TITLE, "level": "item"}),
    (measures, {"words": "公路", "kind": "action"}),
    (measures, {"period": "2022/2025", "year": "2021"}),
    (measures, {"place": "某省", "parts": True}),
    (measures, {"target": "公路经营企业"}),
    (measures, {"owner": "水运局", "year": "2022"}),
    (documents, {}),
    (documents, {"status": None}),
    (documents, {"issuer": "公路局"}),
    (documents, {"doc_type": "opinions", "year": "2021"}),
    (documents, {"words": "工作"}),
    (entities, {}),
    (entities, {"label": "Actor"}),
    (entities, {"kind": "other"}),
    (entities, {"name": "ETC"}),
    (figures, {}),
    (figures, {"unit": "条"}),
    (figures, {"kind": "outcome", "status": "planned"}),
    (figures, {"owner": "交通运输部", "parts": True}),
    (figures, {"words": "使用率"}),
    (figures, {"program": "智慧公路", "year": "2022"}),
]


@pytest.mark.parametrize(("ask", "filters"), ASKED)
def test_a_count_is_what_the_list_gives(store: Store, ask: Ask, filters: dict[str, Any]) -> None:
    facets, names = LISTS[ask]
    found = facets(store, **filters)
    assert [facet.facet for facet in found] == list(names)
    for facet in found:
        assert facet.total == len(facet.values)
        for value in facet.values:
            assert ask(store, **{**filters, facet.facet: value.value}).total == value.count, (facet.facet, value)


@pytest.mark.parametrize("ask", LISTS)
def test_nothing_is_left_out(store: Store, ask: Ask) -> None:
    """Where a row has one value of a facet, the counts add up to the list."""
    facets, _ = LISTS[ask]
    for facet in facets(store):
        if facet.facet in ("status", "level", "document", "label"):
            every = ask(store, **({"status": None} if ask is documents and facet.facet == "status" else {}))
            assert sum(value.count for value in facet.values) == every.total


def of(found: tuple[Facet, ...], facet: str) -> list[tuple[str, int]]:
    return next([(value.name, value.count) for value in each.values] for each in found if each.facet == facet)


def test_a_facet_ignores_its_own_filter_and_no_other(store: Store) -> None:
    every = measure_facets(store, facets=["role", "status"])
    led = measure_facets(store, facets=["role", "status"], role="support")
    assert of(led, "role") == of(every, "role")
    assert of(led, "status") == [("要求", 1)]


def test_the_most_come_first_and_ties_by_name(store: Store) -> None:
    found = of(measure_facets(store, facets=["program"]), "program")
    assert found == sorted(found, key=lambda pair: (-pair[1], pair[0]))
    assert len(found) > 3


def test_no_more_than_the_top_with_how_many_there_are(store: Store) -> None:
    (every,) = measure_facets(store, facets=["owner"])
    (first,) = measure_facets(store, facets=["owner"], top=2)
    assert first.values == every.values[:2]
    assert first.total == every.total == len(every.values) > 2


def test_names_for_people(store: Store) -> None:
    found = measure_facets(store, facets=["year", "document", "owner", "role"])
    assert of(found, "year")[0][0] == "2021"
    assert OPINIONS_TITLE in dict(of(found, "document"))
    assert dict(of(found, "role")).keys() == {"牵头", "配合", "指导"}
    assert [facet.facet for facet in found] == ["year", "document", "owner", "role"]


@pytest.mark.parametrize(
    ("name", "values"),
    [("role", Role), ("basis", Basis), ("status", Status), ("kind", Kind), ("level", Level), ("doc_type", DocType)],
)
def test_every_value_has_a_name(name: str, values: Any) -> None:
    assert [value for value in values if term(name, value) == value] == []
    assert TERMS["label"]["Actor"] == "主体"


def test_bodies_called_so_in_their_own_house_are_counted_as_they_are_listed(store: Store) -> None:
    assert [entity.match for entity in entities(store, "部办公厅").items] == [None]
    label, kind = entity_facets(store, "部办公厅")
    assert [(value.value, value.name, value.count) for value in label.values] == [("Actor", "主体", 1)]
    assert [(value.value, value.count) for value in kind.values] == [("bureau", 1)]
    assert [facet.total for facet in entity_facets(store, "部办公厅", label="Place")] == [1, 0]


def test_a_graph_with_nothing_has_facets_with_nothing(fresh: Store) -> None:
    for facets, names in LISTS.values():
        assert facets(fresh) == tuple(Facet(facet=name, total=0, values=()) for name in names)


@pytest.mark.parametrize(
    ("asked", "error", "named"),
    [
        ({"facets": ["mood"]}, ParameterError, "facets: 'mood' is none of role"),
        ({"top": 0}, ParameterError, "top: 0"),
        ({"top": 201}, ParameterError, "top: 201"),
        ({"role": "boss"}, ParameterError, "role: "),
        ({"year": "soon"}, ParameterError, "year: "),
        ({"owner": "无此名称"}, UnknownNameError, "无此名称"),
    ],
)
def test_what_cannot_be_counted_is_told(
    embedded: Store, asked: dict[str, Any], error: type[Exception], named: str
) -> None:
    with pytest.raises(error, match=named):
        measure_facets(embedded, **asked)
