"""What HTTP and the command line ask with is what the questions take: no more, no less."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from api import facet_parameters, orders, parameters, text_parameters
from graph import questions
from graph.model import MentionType
from graph.questions import about_timeline, facets
from graph.questions import orders as question_orders

FILTERS: list[tuple[type[BaseModel], Callable[..., Any], set[str]]] = [
    (parameters.MeasureFilters, questions.measures, set()),
    (parameters.FigureFilters, questions.figures, set()),
    (parameters.TimelineFilters, questions.timeline, set()),
    (parameters.TimelineChoice, questions.timeline_counts, set()),
    (parameters.DocumentFilters, questions.documents, set()),
    (parameters.EntityFilters, questions.entities, set()),
    (parameters.SearchFilters, questions.search, set()),
    (parameters.MentionFilters, questions.mentions_of, {"entity"}),
    (text_parameters.FactFilters, questions.document_facts, {"id"}),
    (parameters.Paged, questions.sources, set()),
    (facet_parameters.MeasureFacets, questions.measure_facets, set()),
    (facet_parameters.DocumentFacets, questions.document_facets, set()),
    (facet_parameters.EntityFacets, questions.entity_facets, set()),
    (facet_parameters.FigureFacets, questions.figure_facets, set()),
    (parameters.EntityFilter, questions.entity, {"name"}),
    (parameters.ShareFilters, questions.programs_of, {"actor"}),
    (parameters.ShareFilters, questions.actors_of, {"program"}),
]


@pytest.mark.parametrize(("model", "question", "in_path"), FILTERS)
def test_a_routes_parameters_are_its_questions(
    model: type[BaseModel], question: Callable[..., Any], in_path: set[str]
) -> None:
    assert set(model.model_fields) == set(inspect.signature(question).parameters) - {"store"} - in_path


@pytest.mark.parametrize(("model", "question", "in_path"), FILTERS)
def test_defaults_agree(model: type[BaseModel], question: Callable[..., Any], in_path: set[str]) -> None:
    asked = inspect.signature(question).parameters
    for name, field in model.model_fields.items():
        if not field.is_required() and name in asked:
            assert field.default == asked[name].default


def test_what_can_be_searched_for_is_what_the_question_takes() -> None:
    assert get_args(parameters.SearchLabel) == questions.SEARCH_LABELS
    assert tuple(MentionType) == questions.ENTITY_LABELS
    assert get_args(text_parameters.FactName) == questions.FACTS
    assert get_args(orders.Grain) == about_timeline.GRAINS
    assert get_args(orders.EventName) == about_timeline.EVENTS
    assert get_args(orders.PeriodBasis) == about_timeline.PERIOD_BASES


@pytest.mark.parametrize("name", ["Measure", "Document", "Entity", "Figure"])
def test_the_facets_of_a_list_are_those_the_question_takes(name: str) -> None:
    assert get_args(getattr(facet_parameters, f"{name}Facet")) == getattr(facets, f"{name.upper()}_FACETS")


@pytest.mark.parametrize("name", ["Measure", "Document", "Entity", "Figure", "Event"])
def test_what_a_list_can_be_sorted_by_is_what_the_question_takes(name: str) -> None:
    assert get_args(getattr(orders, f"{name}Order")) == getattr(question_orders, f"{name.upper()}_ORDERS")


@pytest.mark.parametrize(
    "model", list(dict.fromkeys(model for model, _, _ in FILTERS)), ids=lambda model: model.__name__
)
def test_every_parameter_says_what_it_is(model: type[BaseModel]) -> None:
    assert [name for name, field in model.model_fields.items() if not field.description] == []
