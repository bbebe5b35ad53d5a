"""``zhengmai query responsibility``."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

import typer

from api.cli import filters as by
from api.cli.asking import question
from graph import questions
from graph.questions import MAX_LIMIT
from graph.store.base import Store

Programs: TypeAlias = Annotated[
    list[str] | None, typer.Option("--program", metavar="NAME", help="Only measures that involve it; again for more.")
]
Columns: TypeAlias = Annotated[Literal["program", "document", "year"], typer.Option(help="What the columns are.")]
Sort: TypeAlias = Annotated[Literal["count", "name"], typer.Option(help="Order of rows and columns.")]


@question
def responsibility(
    store: Store,
    columns: Columns = "program",
    owner: by.Owner = None,
    program: Programs = None,
    role: by.RoleOption = None,
    basis: by.BasisOption = None,
    place: by.Place = None,
    period: by.Period = None,
    status: by.StatusOption = None,
    kind: by.KindOption = None,
    document: by.Document = None,
    words: by.Words = None,
    parts: by.Parts = False,
    rows_limit: Annotated[int, typer.Option(min=1, max=MAX_LIMIT, help="Most rows.")] = 20,
    columns_limit: Annotated[int, typer.Option(min=1, max=MAX_LIMIT, help="Most columns.")] = 6,
    sort: Sort = "count",
) -> Any:
    """Bodies against programs, documents or years: who has how many measures in what role. 责任矩阵"""
    return questions.responsibility(
        store,
        columns=columns,
        owner=owner,
        program=program,
        role=role,
        basis=basis,
        place=place,
        period=period,
        status=status,
        kind=kind,
        document=document,
        words=words,
        parts=parts,
        rows_limit=rows_limit,
        columns_limit=columns_limit,
        sort=sort,
    )
