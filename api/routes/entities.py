"""Entities by any form of their name, and where they are named."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api import examples
from api.deps import OpenStore
from api.moved import FOLLOWED, MOVED
from api.parameters import EntityFilter, EntityFilters, MentionFilters
from api.routes.describing import answers, row, rows
from api.schemas import Listing, listing
from graph import questions
from graph.questions import EntityDetail, EntityRow, MentionRow

router = APIRouter(prefix="/entities", tags=["entities"])


@router.get(
    "",
    operation_id="listEntities",
    summary="Entities known by a name, or all of them · 查主体、项目、地点等",
    responses=answers(rows(examples.ENTITY)),
)
def list_entities(store: OpenStore, filters: Annotated[EntityFilters, Query()]) -> Listing[EntityRow]:
    """Most mentioned first. A name several entities bear gives them all."""
    return listing(questions.entities(store, **filters.model_dump()))


@router.get(
    "/{id:path}/mentions",
    operation_id="listMentions",
    summary="Where an entity is named · 在何处提及",
    responses=answers(rows(examples.MENTION), 404, 409) | MOVED,
    dependencies=[FOLLOWED],
)
def list_mentions(store: OpenStore, id: str, filters: Annotated[MentionFilters, Query()]) -> Listing[MentionRow]:
    """In reading order. ``id`` may be an id or any form of the name."""
    return listing(questions.mentions_of(store, id, **filters.model_dump()))


@router.get(
    "/{id:path}",
    operation_id="getEntity",
    summary="One entity, what it is part of and its parts · 一个主体或项目",
    responses=answers(row(examples.ENTITY_DETAIL), 404, 409) | MOVED,
    dependencies=[FOLLOWED],
)
def get_entity(store: OpenStore, id: str, filters: Annotated[EntityFilter, Query()]) -> EntityDetail:
    """``id`` may be an id or any form of the name."""
    return questions.entity(store, id, label=filters.label)
