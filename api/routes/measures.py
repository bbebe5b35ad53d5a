"""Measures, their owners, and the figures in them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api import examples, target_examples
from api.deps import OpenStore
from api.parameters import FigureFilters, MeasureFilters, TimelineChoice, TimelineFilters
from api.routes.describing import answers, row, rows
from api.schemas import Listing, listing
from api.target_filters import TargetFilters
from graph import questions
from graph.questions import Event, EventCount, Figure, FigurePair, MeasureRow, Ownership

router = APIRouter(tags=["measures"])


@router.get(
    "/measures",
    operation_id="listMeasures",
    summary="Measures by owner, role, program, target, place, period, status, document, words · 查措施",
    responses=answers(rows(examples.MEASURE), 404, 409),
)
def list_measures(store: OpenStore, filters: Annotated[MeasureFilters, Query()]) -> Listing[MeasureRow]:
    """A measure fits every filter given. Each comes with its quote and where it stands."""
    return listing(questions.measures(store, **filters.model_dump()))


@router.get(
    "/measures/{id}",
    operation_id="getMeasure",
    summary="One measure · 一条措施",
    responses=answers(row(examples.MEASURE), 404),
)
def get_measure(store: OpenStore, id: str) -> MeasureRow:
    """With its owners, targets, programs, figures, periods and places."""
    return questions.measure(store, id)


@router.get(
    "/measures/{id}/owners",
    operation_id="listMeasureOwners",
    summary="Who owns a measure, in what role, on what basis · 谁负责",
    responses=answers(rows(examples.OWNERSHIP), 404),
)
def list_measure_owners(store: OpenStore, id: str) -> Listing[Ownership]:
    """Each with the words it stands on; ``basis`` tells a statement from an inference."""
    return listing(questions.owners(store, id))


@router.get(
    "/figures",
    operation_id="listFigures",
    summary="Figures promised and reported · 查指标",
    responses=answers(rows(examples.FIGURE), 404, 409),
)
def list_figures(store: OpenStore, filters: Annotated[FigureFilters, Query()]) -> Listing[Figure]:
    """With the measure each stands in, its owners and its period."""
    return listing(questions.figures(store, **filters.model_dump()))


@router.get(
    "/figures/targets",
    operation_id="listFigurePairs",
    summary="Figures promised beside the same quantity as reported · 目标与完成情况",
    responses=answers(rows(target_examples.FIGURE_PAIR), 404, 409),
)
def list_figure_pairs(store: OpenStore, filters: Annotated[TargetFilters, Query()]) -> Listing[FigurePair]:
    """Each target with the report that fits it best, both quoted; ``verdict``: whether it was met, ``reason``: why."""
    return listing(questions.figure_pairs(store, **filters.model_dump()))


@router.get(
    "/timeline",
    operation_id="listEvents",
    summary="What happened when, earliest first · 时间线",
    responses=answers(rows(examples.EVENT), 404, 409),
)
def list_events(store: OpenStore, filters: Annotated[TimelineFilters, Query()]) -> Listing[Event]:
    """Measures in their periods, and documents issued and taking effect."""
    return listing(questions.timeline(store, **filters.model_dump()))


@router.get(
    "/timeline/counts",
    operation_id="listEventCounts",
    summary="How much happened in each year, quarter or month · 时间线计数",
    responses=answers(rows(examples.EVENT_COUNT), 404, 409),
)
def list_event_counts(store: OpenStore, filters: Annotated[TimelineChoice, Query()]) -> Listing[EventCount]:
    """What ``/timeline`` lists for the same filters with ``at``. A period counts where it ends; by month, what no month
    holds counts at its year.
    """
    return listing(questions.timeline_counts(store, **filters.model_dump()))
