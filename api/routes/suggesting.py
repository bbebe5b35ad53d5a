"""Entities as one types."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from api import entity_examples
from api.deps import OpenStore
from api.routes.describing import answers, rows
from api.schemas import Listing, listing
from graph import questions
from graph.questions import MAX_LIMIT, SUGGEST_LIMIT, Suggestion

router = APIRouter(tags=["entities"])
SuggestLabel: TypeAlias = Literal["Actor", "Place", "Program"]


class Typed(BaseModel):
    """What was typed so far."""

    q: str = Field(
        min_length=1,
        max_length=200,
        description="What was typed: characters, pinyin without tones, or its initials · 已输入的字、拼音或首字母",
        examples=["xgj"],
    )
    label: SuggestLabel | None = Field(None, description="Only entities of this kind")
    limit: int = Field(SUGGEST_LIMIT, ge=1, le=MAX_LIMIT, description="Most items")


@router.get(
    "/suggest",
    operation_id="suggest",
    summary="Bodies, programs and places as one types, by name, pinyin or initials · 输入提示",
    responses=answers(rows(entity_examples.SUGGESTION)),
)
def suggest(store: OpenStore, typed: Annotated[Typed, Query()]) -> Listing[Suggestion]:
    """Best first: a whole form, its beginning, pinyin, initials, then what stands inside it; most mentioned first.

    `form[start:end]` is what matched. One page: `next` is always null.
    """
    return listing(questions.suggest(store, typed.q, label=typed.label, limit=typed.limit))
