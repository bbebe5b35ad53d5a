"""``zhengmai query judgements``, which is ``zhengmai judgements list``: what readers said of facts."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.text import Text

from api.cli import filters as by
from api.cli.asking import question
from api.cli.layout import INDENT, Lines, head
from api.cli.prose import lines
from api.text_parameters import FactName
from graph import questions
from graph.judgements import Verdict
from graph.questions import DEFAULT_LIMIT, JudgementRow, Page
from graph.store.base import Store


@question
def judgements(
    store: Store,
    document: Annotated[str | None, typer.Option(help="On what this document says.", metavar="DOCUMENT")] = None,
    fact: Annotated[FactName | None, typer.Option(help="Only on facts of this kind.")] = None,
    verdict: Annotated[Verdict | None, typer.Option(help="Only these.")] = None,
    limit: by.Limit = DEFAULT_LIMIT,
    cursor: by.Cursor = None,
) -> Page[Any]:
    """The latest first, and whether each fact is still said. 查看人工判断"""
    return questions.judgements(store, document=document, fact=fact, verdict=verdict, limit=limit, cursor=cursor)


@lines.register
def _(value: JudgementRow) -> Lines:
    said = " ".join(part for part in (value.fact, value.role or value.relation, value.name) if part)
    yield head(said, value.verdict if value.stands else f"{value.verdict}, no longer said")
    yield Text(f"{INDENT}{value.measure or value.line or value.quote}")
    if value.note:
        yield Text(f"{INDENT}“{value.note}”")
    where = f"{value.document_title or value.document_id} [{value.start}:{value.end}]"
    yield Text(f"{INDENT}{where}  {value.author or '-'}  {value.at}  {value.id}", style="dim")
