"""``zhengmai query changes``: what was written since."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.text import Text

from api.cli import filters as by
from api.cli.asking import question
from api.cli.layout import INDENT, Lines, head
from api.cli.prose import lines
from graph import questions
from graph.questions import DEFAULT_LIMIT, Change, Page
from graph.questions.document_ref import DocumentRef
from graph.store.base import Store


@question
def changes(
    store: Store,
    since: Annotated[
        str | None,
        typer.Option(metavar="REVISION", help="After this revision, 0 for all; or since a time: 2025-03-18."),
    ] = None,
    limit: by.Limit = DEFAULT_LIMIT,
    cursor: by.Cursor = None,
) -> Page[Any]:
    """Sources that were created, changed and removed, in order. 变更记录

    --json also gives the graph's revision, to be asked with the next time.
    """
    return questions.changes(store, since=since, limit=limit, cursor=cursor)


@lines.register
def _(value: Change) -> Lines:
    yield head(value.source, value.event)
    for sign, documents in (("+", value.documents), ("-", value.gone)):
        for document in documents:
            yield _document(sign, document)
    yield Text(f"{INDENT}{value.at or 'imported'}  revision {value.revision}", style="dim")


def _document(sign: str, document: DocumentRef) -> Text:
    return Text(f"{INDENT}{sign} {document.title or '-'}  ") + Text(document.id, style="dim")
