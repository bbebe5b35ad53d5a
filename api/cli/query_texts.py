"""``zhengmai query text``, ``facts``, ``stats`` and ``sources``: documents in full, and what the graph holds."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

import typer

from api.cli import filters as by
from api.cli.asking import question
from api.text_parameters import FactName
from graph import questions
from graph.questions import DEFAULT_LIMIT, Page
from graph.questions.about_texts import MOST_AROUND
from graph.store.base import Store

DocumentName: TypeAlias = Annotated[str, typer.Argument(help="Id, title, 发文字号 or source file.", metavar="DOCUMENT")]


@question
def text(
    store: Store,
    id: DocumentName,
    start: Annotated[int | None, typer.Option(min=0, help="First character, as answers count them.")] = None,
    end: Annotated[int | None, typer.Option(min=0, help="Behind the last character.")] = None,
    around: Annotated[
        int, typer.Option(min=0, max=MOST_AROUND, help="Characters to show before and after it too.")
    ] = 0,
    limit: Annotated[int | None, typer.Option(min=1, help="Most characters.")] = None,
) -> Any:
    """The source text a document stands in, as read, or a stretch of it. 原文"""
    return questions.document_text(store, id, start=start, end=end, around=around, limit=limit)


@question
def facts(
    store: Store,
    id: DocumentName,
    fact: Annotated[FactName | None, typer.Option(help="Only what is said of this kind.")] = None,
    start: Annotated[int | None, typer.Option(min=0, help="Only what reaches beyond this character.")] = None,
    end: Annotated[int | None, typer.Option(min=0, help="Only what begins before this character.")] = None,
    limit: by.Limit = DEFAULT_LIMIT,
    cursor: by.Cursor = None,
) -> Page[Any]:
    """Everything a document says, in the order of its text. 文件中的事实"""
    return questions.document_facts(store, id, fact=fact, start=start, end=end, limit=limit, cursor=cursor)


@question
def stats(store: Store) -> Any:
    """What the graph holds and how fresh it is. 概况"""
    return questions.stats(store)


@question
def sources(store: Store, limit: by.Limit = DEFAULT_LIMIT, cursor: by.Cursor = None) -> Page[Any]:
    """The source files that were read, with their SHA-256. 来源文件"""
    return questions.sources(store, limit=limit, cursor=cursor)
