"""How two entities hang together."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from api import entity_examples
from api.deps import OpenStore
from api.routes.describing import answers, row
from graph import questions
from graph.questions import MAX_LIMIT, MOST_STEPS, RELATIONS_LIMIT, Relations

router = APIRouter(tags=["links"])


class Ends(BaseModel):
    """Two entities of any kind."""

    a: str = Field(min_length=1, max_length=200, description="One, by id or any form of the name", examples=["信管局"])
    b: str = Field(min_length=1, max_length=200, description="The other, by id or name", examples=["工业互联网"])
    steps: int = Field(MOST_STEPS, ge=1, le=MOST_STEPS, description="Most measures a way between them may take")
    limit: int = Field(RELATIONS_LIMIT, ge=1, le=MAX_LIMIT, description="Most shared measures, and most ways")


@router.get(
    "/relations",
    operation_id="getRelations",
    summary="How two entities hang together, in words · 两个主体或项目之间的关系",
    responses=answers(row(entity_examples.RELATIONS), 404, 409),
)
def get_relations(store: OpenStore, ends: Annotated[Ends, Query()]) -> Relations:
    """Measures they share, what ties them beside, and where they share none the shortest ways between them."""
    return questions.relations(store, ends.a, ends.b, steps=ends.steps, limit=ends.limit)
