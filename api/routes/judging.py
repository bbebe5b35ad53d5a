"""What readers say of facts: kept apart from what documents say, and taken back by who has a key."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from fastapi import APIRouter, Body, Depends, Query, Response
from pydantic import BaseModel, Field

from api import examples_texts as examples
from api.deps import OpenStore
from api.keys import may_write
from api.parameters import Paged
from api.routes.describing import Responses, answers, row, rows
from api.schemas import Listing, listing
from api.text_parameters import FactName
from graph import judging, questions
from graph.exports.judgements import WAYS, way_of
from graph.judgements import LONGEST_AUTHOR, LONGEST_NOTE, Verdict
from graph.questions import JudgementRow
from graph.questions.about_judgements import all_judgements

router = APIRouter(prefix="/judgements", tags=["judgements"])
_Name: TypeAlias = Annotated[str, Field(min_length=1, max_length=200)]


class JudgementFilters(Paged):
    """Which judgements."""

    document: str | None = Field(
        None, min_length=1, description="On what this document says: id, title, 发文字号 or source file"
    )
    fact: FactName | None = Field(None, description="Only on facts of this kind")
    verdict: Verdict | None = Field(None, description="wrong 有误, right 无误")


class Judged(BaseModel, extra="forbid"):
    """A fact, by what ``listDocumentFacts`` says of it, and what is said of it."""

    document_id: _Name = Field(description="The document that says it", examples=[examples.FACT.document_id])
    fact: FactName = Field(description="What it is", examples=[examples.FACT.fact])
    id: _Name = Field(description="What is said: the fact's `id`", examples=[examples.FACT.id])
    start: int = Field(ge=0, description="Its first code point", examples=[examples.FACT.start])
    end: int = Field(ge=0, description="Behind its last", examples=[examples.FACT.end])
    measure_id: _Name | None = Field(None, description="The measure it hangs on", examples=[examples.FACT.measure_id])
    role: _Name | None = Field(None, description="An owner's role", examples=[examples.FACT.role])
    relation: _Name | None = Field(None, description="A citation's relation")
    verdict: Verdict = Field(description="wrong 有误, right 无误", examples=["wrong"])
    note: str | None = Field(None, max_length=LONGEST_NOTE, description="Why · 说明")
    author: str | None = Field(None, max_length=LONGEST_AUTHOR, description="Who says so · 判断人")


def _files() -> Responses:
    content = {media: {"schema": {"type": "string", "format": "binary"}} for media, _ in WAYS.values()}
    headers = {"Content-Disposition": {"schema": {"type": "string"}, "description": "The name of the file"}}
    return {200: {"description": "The file", "content": content, "headers": headers}, **answers(None)}


@router.get(
    "",
    operation_id="listJudgements",
    summary="What readers said of facts, the latest first · 人工判断",
    responses=answers(rows(examples.JUDGEMENT), 404, 409),
)
def list_judgements(store: OpenStore, filters: Annotated[JudgementFilters, Query()]) -> Listing[JudgementRow]:
    """Judgements outlive the reading of their document by better rules, and its removal: ``stands`` tells whether the
    fact is still said; where it is, ``start`` and ``end`` are where it is said now.
    """
    return listing(questions.judgements(store, **filters.model_dump()))


@router.get(
    "/export",
    operation_id="exportJudgements",
    summary="All judgements as a file · 导出人工判断",
    response_class=Response,
    responses=_files(),
)
def export_judgements(
    store: OpenStore,
    format: Annotated[Literal["csv", "jsonl", "xlsx"], Query(description="How it is written · 格式")] = "csv",
) -> Response:
    """``csv`` and ``xlsx`` for people; ``jsonl`` to be brought into another graph by ``zhengmai judgements load``."""
    media, write = way_of(format)
    body = b"".join(write(store.read(lambda reader: list(all_judgements(reader)))))
    headers = {"Content-Disposition": f'attachment; filename="judgements.{format}"'}
    return Response(body, media_type=media, headers=headers)


@router.get(
    "/{id}",
    operation_id="getJudgement",
    summary="One judgement · 一条人工判断",
    responses=answers(row(examples.JUDGEMENT), 404),
)
def get_judgement(store: OpenStore, id: str) -> JudgementRow:
    """``judgement_id`` of a fact is its id."""
    return questions.judgement(store, id)


@router.post(
    "",
    operation_id="judgeFact",
    summary="Say of a fact that it is wrong, or right · 判断一条事实",
    responses=answers(row(examples.JUDGEMENT), 401, 403, 404, 409),
    dependencies=[Depends(may_write)],
)
def judge_fact(store: OpenStore, said: Annotated[Judged, Body()]) -> JudgementRow:
    """Nothing is taken out of the graph: answers tell what was said of a fact in ``judged``. What is said of it again
    takes the place of what was said before.
    """
    given = said.model_dump()
    return judging.judge(store, document=given.pop("document_id"), **given)


@router.delete(
    "/{id}",
    operation_id="withdrawJudgement",
    summary="Take a judgement back · 撤回判断",
    responses=answers(row(examples.JUDGEMENT), 401, 403, 404),
    dependencies=[Depends(may_write)],
)
def withdraw_judgement(store: OpenStore, id: str) -> JudgementRow:
    """The answer is the judgement as it was."""
    return judging.withdraw(store, id)
