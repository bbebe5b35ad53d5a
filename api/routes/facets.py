"""Facets of the lists: what each filter could be set to next, and how many rows that would leave."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api import examples_facets as examples
from api.deps import OpenStore
from api.facet_parameters import DocumentFacets, EntityFacets, FigureFacets, MeasureFacets
from api.routes.describing import answers, rows
from api.schemas import Listing, listing
from graph import questions
from graph.questions import Facet

router = APIRouter(prefix="/facets", tags=["overview"])


@router.get(
    "/measures",
    operation_id="listMeasureFacets",
    summary="How many measures there are by role, status, owner, program … · 措施分面",
    responses=answers(rows(examples.MEASURE_FACET), 404, 409),
)
def list_measure_facets(store: OpenStore, filters: Annotated[MeasureFacets, Query()]) -> Listing[Facet]:
    """For the filters of ``/measures``; a facet ignores its own filter. ``value`` is what to filter by, ``count`` how
    many measures the list then gives, ``name`` what to show. A facet's ``total`` says how many values it has in all.
    """
    return listing(questions.measure_facets(store, **filters.model_dump()))


@router.get(
    "/documents",
    operation_id="listDocumentFacets",
    summary="How many documents there are by type, issuer, year, status · 文件分面",
    responses=answers(rows(examples.DOCUMENT_FACET), 404, 409),
)
def list_document_facets(store: OpenStore, filters: Annotated[DocumentFacets, Query()]) -> Listing[Facet]:
    """For the filters of ``/documents``, otherwise as ``/facets/measures``."""
    chosen = filters.model_dump()
    if filters.status == "any":
        chosen["status"] = None
    return listing(questions.document_facets(store, **chosen))


@router.get(
    "/entities",
    operation_id="listEntityFacets",
    summary="How many entities there are by label and kind · 主体与项目分面",
    responses=answers(rows(examples.ENTITY_FACET)),
)
def list_entity_facets(store: OpenStore, filters: Annotated[EntityFacets, Query()]) -> Listing[Facet]:
    """For the filters of ``/entities``, otherwise as ``/facets/measures``."""
    return listing(questions.entity_facets(store, **filters.model_dump()))


@router.get(
    "/figures",
    operation_id="listFigureFacets",
    summary="How many figures there are by unit, kind, status · 指标分面",
    responses=answers(rows(examples.FIGURE_FACET), 404, 409),
)
def list_figure_facets(store: OpenStore, filters: Annotated[FigureFacets, Query()]) -> Listing[Facet]:
    """For the filters of ``/figures``, otherwise as ``/facets/measures``."""
    return listing(questions.figure_facets(store, **filters.model_dump()))
