"""The query a question became, asked; and asked again with less where nothing fits all of it."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from api.asking import equivalents
from api.asking.answer import Item, Parameter, Query
from api.asking.choosing import parameters
from api.asking.intents import Intent
from api.asking.reading import Slot
from api.asking.tokens import Token
from graph.questions import MAX_LIMIT, QUESTIONS, MeasureRow, Page
from graph.store.base import Store

TALLIED = frozenset(
    "owners_of_measures bodies_for_target partners_of_body programs_of_measures places dates_of_measures documents_on"
    " timeline_of_entity".split()
)
"""Kinds of question whose sentence counts over many rows, and not only those shown."""


@dataclass(frozen=True, slots=True)
class Run:
    """A query and its rows, or the first of them. ``dropped`` are words it does without.

    ``note`` says how else it was widened or narrowed.
    """

    query: Query
    items: tuple[Item, ...]
    total: int
    dropped: tuple[Token, ...] = ()
    note: str = ""


def run(store: Store, intent: Intent, slots: Mapping[str, Slot], limit: int) -> Run:
    """Ask what ``intent`` makes of the slots."""
    given = parameters(intent, slots)
    values = {name: value for name, (value, _) in given.items()}
    narrowing = slots.get("body_2") if "body_2" in intent.may else None
    answer = _ask(store, intent.question, values, MAX_LIMIT if narrowing or intent.name in TALLIED else limit)
    query = Query(
        question=intent.question,
        parameters=tuple(
            Parameter(parameter=name, value=value, name=slot.shown) for name, (value, slot) in given.items()
        ),
        command=equivalents.command(intent.question, values),
        path=equivalents.path(intent.question, values),
    )
    if isinstance(answer, Page):
        found = Run(query, answer.items, answer.total)
        return _narrowed(found, narrowing) if narrowing else found
    items = answer if isinstance(answer, tuple) else (answer,)
    return Run(query, items, _total(items))


def widened(store: Store, intent: Intent, slots: Mapping[str, Slot], words: list[Token], limit: int) -> Run | None:
    """The first query that gives rows: with one of several words, without words, with a body's parts; None if none."""
    for fewer, dropped, note in _wider(intent, slots, words):
        found = run(store, intent, fewer, limit)
        if found.total:
            return replace(found, dropped=tuple(dropped), note=note)
    return None


def _wider(
    intent: Intent, slots: Mapping[str, Slot], words: list[Token]
) -> Iterator[tuple[dict[str, Slot], list[Token], str]]:
    others = {name: slot for name, slot in slots.items() if name != "words"}
    used = "words" in slots and "words" in intent.may
    if used and len(words) > 1:
        for word in words:
            slot = replace(slots["words"], token=word, value=word.value, shown=word.value)
            yield {**others, "words": slot}, [w for w in words if w is not word], ""
    if "body" in slots and "parts" in intent.may and "parts" not in slots:
        parts = replace(slots["body"], name="parts", value="true", shown="含下属", entities=())
        yield {**slots, "parts": parts}, [], f"{slots['body'].shown}本身没有，以下含其下属机构"
    if "status" in slots and "status" in intent.may:
        yield {name: slot for name, slot in slots.items() if name != "status"}, [slots["status"].token], ""
    if used and all(intent.fits(focus, frozenset(others)) for focus in intent.asks):
        yield others, words, ""


def _ask(store: Store, question: str, values: Mapping[str, str], limit: int) -> Any:
    ask = QUESTIONS[question]
    given: dict[str, Any] = {name: value == "true" if name == "parts" else value for name, value in values.items()}
    if "limit" in inspect.signature(ask).parameters:
        given["limit"] = limit
    return ask(store, **given)


def _total(items: tuple[Any, ...]) -> int:
    """How many rows an answer without pages has; of a link, the measures it rests on."""
    lone = getattr(items[0], "measures", None) if len(items) == 1 else None
    return len(lone) if isinstance(lone, tuple) else len(items)


def _narrowed(found: Run, other: Slot) -> Run:
    """The measures among those asked for that a second body owns too."""
    (body,) = other.entities
    items = tuple(
        item for item in found.items if isinstance(item, MeasureRow) and body.id in {o.actor_id for o in item.owners}
    )
    note = f"查询给出{found.total}项，其中{other.shown}也列名的是以下各项"
    seen = f"；只看了前{MAX_LIMIT}项" if found.total > MAX_LIMIT else ""
    return replace(found, items=items, total=len(items), note=note + seen)
