"""Asking in words over HTTP."""

from __future__ import annotations

import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, Field

from api import examples_of_asking as examples
from api.asking import DEFAULT_LIMIT, LONGEST, AskAnswer, ask
from api.clock import local_day
from api.deps import DayStore
from api.parameters import WORDED
from api.routes.describing import answers, row
from graph.questions import MAX_LIMIT
from ingest.lexicon import load_lexicon

router = APIRouter(tags=["overview"])


class Asked(BaseModel):
    """A question in words."""

    q: str = Field(
        min_length=1,
        max_length=LONGEST,
        json_schema_extra=WORDED,
        description="The question, in Chinese or simple English · 问题",
        examples=["信息通信管理局2025年牵头哪些工业互联网的措施？"],
    )
    today: datetime.date | None = Field(
        None, description="The day 今年 and 去年 are counted from, as 2025-03-18; else the server's own · 今天的日期"
    )
    limit: int = Field(DEFAULT_LIMIT, ge=1, le=MAX_LIMIT, description="Most items; the query's own path gives them all")


@router.get(
    "/ask",
    operation_id="ask",
    summary="Ask in words · 用一句话提问",
    responses=answers(row(examples.ASK_ANSWER)),
)
def ask_in_words(request: Request, store: DayStore, asked: Annotated[Asked, Query()]) -> AskAnswer:
    """The answer in one sentence, how the question was read, the query it became, its rows and their quotes.

    ``outcome`` tells how far it was understood. A name of several (``ambiguous``) comes with ``candidates``, an unknown
    one with the ``nearest``, a question that can't be read with ``suggestions``: each of them with status 200, since
    how it was read is what was asked for. No model is involved: the same question gives the same answer.
    """
    lexicon = load_lexicon(request.app.state.lexicon)
    return ask(store, asked.q, lexicon, asked.today or local_day(), limit=asked.limit)
