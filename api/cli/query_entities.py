"""``zhengmai query``: entities as one types, what they are linked to, and how two are related."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import typer

from api.cli import filters as by
from api.cli.asking import question
from graph import questions
from graph.questions import LINKS_LIMIT, MAX_LIMIT, MOST_STEPS, RELATIONS_LIMIT, SUGGEST_LIMIT
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


@question
def relations(
    store: Store,
    a: Annotated[str, typer.Argument(help="A body, program or place, by name or id.")],
    b: Annotated[str, typer.Argument(help="Another one.")],
    steps: Annotated[int, typer.Option(min=1, max=MOST_STEPS, help="Most measures between them.")] = MOST_STEPS,
    limit: Annotated[int, typer.Option(min=1, max=MAX_LIMIT, help="Most measures and ways.")] = RELATIONS_LIMIT,
) -> Any:
    """How two entities hang together, in words with the quotes. 两者之间的关系"""
    return questions.relations(store, a, b, steps=steps, limit=limit)


@question
def around(
    store: Store,
    name: Annotated[str, typer.Argument(help="An entity, by name or id.")],
    label: by.Label = None,
    limit: Annotated[int, typer.Option(min=1, max=MAX_LIMIT, help="Most of each kind.")] = LINKS_LIMIT,
) -> Any:
    """One entity with all it is linked to: counts, bodies, programs, documents. 全部关联"""
    return questions.entity_links(store, name, label=label, limit=limit)
