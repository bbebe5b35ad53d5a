"""An entity with all it is linked to."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from api import entity_examples
from api.deps import OpenStore
from api.moved import FOLLOWED, MOVED
from api.parameters import EntityFilter
from api.routes.describing import answers, row
from graph import questions
from graph.questions import LINKS_LIMIT, MAX_LIMIT, EntityLinks

router = APIRouter(prefix="/entities", tags=["entities"])


class LinkFilter(EntityFilter):
    """Which entity, and how much of it."""

    limit: int = Field(LINKS_LIMIT, ge=1, le=MAX_LIMIT, description="Most of each kind")


@router.get(
    "/{id:path}/links",
    operation_id="getEntityLinks",
    summary="An entity with all it is linked to · 一个主体或项目的全部关联",
    responses=answers(row(entity_examples.ENTITY_LINKS), 404, 409) | MOVED,
    dependencies=[FOLLOWED],
)
def get_entity_links(store: OpenStore, id: str, filters: Annotated[LinkFilter, Query()]) -> EntityLinks:
    """Counts by part, and with whom and in which documents; `opens` is the question and filters that list each."""
    return questions.entity_links(store, id, label=filters.label, limit=filters.limit)
