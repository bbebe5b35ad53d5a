"""``zhengmai query targets``."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from api.cli import filters as by
from api.cli.asking import question
from graph import questions
from graph.questions import DEFAULT_LIMIT, Page, Verdict
from graph.store.base import Store


@question
def targets(
    store: Store,
    program: by.Program = None,
    owner: by.Owner = None,
    document: by.Document = None,
    unit: by.Unit = None,
    words: by.Words = None,
    verdict: Annotated[Verdict | None, typer.Option(help="Whether it was met.")] = None,
    parts: by.Parts = False,
    limit: by.Limit = DEFAULT_LIMIT,
    cursor: by.Cursor = None,
) -> Page[Any]:
    """Figures promised beside what was reported of the same quantity. 目标与完成情况"""
    return questions.figure_pairs(
        store,
        program=program,
        owner=owner,
        document=document,
        unit=unit,
        words=words,
        verdict=verdict,
        parts=parts,
        limit=limit,
        cursor=cursor,
    )
