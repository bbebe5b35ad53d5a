"""``zhengmai query``: entities as one types, what they are linked to, and how two are related."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import typer

from api.cli.asking import question
from graph import questions
from graph.questions import MAX_LIMIT, SUGGEST_LIMIT
from graph.store.base import Store


@question
def suggest(
    store: Store,
    typed: Annotated[str, typer.Argument(help="What was typed: characters, pinyin or initials. 字、拼音、首字母")],
    label: Annotated[Literal["Actor", "Place", "Program"] | None, typer.Option(help="Only of this kind.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=MAX_LIMIT, help="Most rows.")] = SUGGEST_LIMIT,
) -> Any:
    """Bodies, programs and places as one types: xgj, gongxinbu, 信管. 输入提示"""
    return questions.suggest(store, typed, label=label, limit=limit)
