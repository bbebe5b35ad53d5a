"""Who is responsible for what, as a matrix."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api import matrix_examples
from api.deps import OpenStore
from api.matrix_filters import MatrixFilters
from api.routes.describing import answers, row
from graph import questions
from graph.questions import Responsibility

router = APIRouter(tags=["links"])


@router.get(
    "/responsibility",
    operation_id="getResponsibility",
    summary="Bodies against programs, documents or years · 责任矩阵",
    responses=answers(row(matrix_examples.RESPONSIBILITY), 404, 409),
)
def get_responsibility(store: OpenStore, filters: Annotated[MatrixFilters, Query()]) -> Responsibility:
    """How many measures each pair has, by role, stated and inferred; a cell opens to its measures by ``/measures``.

    ``cells`` has only the pairs with measures, as lists of numbers that ``cell_fields`` names. Ask ``/measures`` with
    ``filters``, ``row_filter`` = the row's ``id`` and ``column_filter`` = the column's ``opens`` for those of a cell.
    """
    return questions.responsibility(store, **filters.model_dump())
