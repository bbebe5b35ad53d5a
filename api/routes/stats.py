"""What the graph holds and how fresh it is."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api import examples_texts as examples
from api.deps import OpenStore
from api.parameters import Paged
from api.routes.describing import answers, row, rows
from api.schemas import Listing, listing
from graph import questions
from graph.questions import SourceRow, Stats

router = APIRouter(tags=["overview"])


@router.get(
    "/stats",
    operation_id="getStats",
    summary="What the graph holds and how fresh it is · 概况",
    responses=answers(row(examples.STATS)),
)
def get_stats(store: OpenStore) -> Stats:
    """Documents by year and type, measures by status, owners by basis: stated in the text against inferred."""
    return questions.stats(store)


@router.get(
    "/sources",
    operation_id="listSources",
    summary="The source files that were read, with their SHA-256 · 来源文件",
    responses=answers(rows(examples.SOURCE)),
)
def list_sources(store: OpenStore, page: Annotated[Paged, Query()]) -> Listing[SourceRow]:
    """By name; the hash is of the file's bytes, so that a copy can be told from a newer version."""
    return listing(questions.sources(store, **page.model_dump()))
