"""The query a question became, asked; and asked again with less where nothing fits all of it."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from api.asking import equivalents
from api.asking.answer import Item, Parameter, Query
from api.asking.choosing import parameters
from api.asking.counted import counted
from api.asking.intents import Intent
from api.asking.reading import Slot
from api.asking.tokens import Token
from graph.questions import MAX_LIMIT, QUESTIONS, Figure, MeasureRow, Page, entity
from graph.store.base import Store

AMONG_PARTS = "owners_among_parts"
"""The kind of question that asks which departments of a body own something."""

TALLIED = frozenset(
    "owners_of_measures bodies_for_target partners_of_body programs_of_measures places dates_of_measures documents_on"
    " timeline_of_entity".split()
)
"""Kinds of question whose sentence counts over many rows, and not only those shown."""


@dataclass(frozen=True, slots=True)
class Run:
    """A query and its rows, or the first of them. ``dropped`` are words it does without.

    ``note`` says how else it was widened or narrowed; ``aside`` that it answers something beside what was asked;
    ``among`` are the ids of the bodies that were asked for, where not all are.
    """

    query: Query
    items: tuple[Item, ...]
    total: int
    dropped: tuple[Token, ...] = ()
    note: str = ""
    aside: bool = False
    among: frozenset[str] = frozenset()


def run(store: Store, intent: Intent, slots: Mapping[str, Slot], limit: int) -> Run:
    """Ask what ``intent`` makes of the slots."""
    among = intent.name == AMONG_PARTS
    if among:
        slots = {**slots, "parts": replace(slots["body"], name="parts", value="true", shown="含所属", entities=())}
    given = parameters(intent, slots)
    values = {name: value for name, (value, _) in given.items()}
    narrowing = slots.get("body_2") if "body_2" in intent.may else None
    telling = slots.get("words") if intent.question == "figures" else None
    whole = narrowing or telling or among or intent.name in TALLIED
    answer = _ask(store, intent.question, values, MAX_LIMIT if whole else limit)
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
        if among:
            return _among_parts(store, found, slots["body"], values.get("role"))
        if telling:
            return _counting(found, telling.shown, limit)
        return _narrowed(found, narrowing, values.get("role")) if narrowing else found
    items = answer if isinstance(answer, tuple) else (answer,)
    return Run(query, items, _total(items))


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


def _counting(found: Run, words: str, limit: int) -> Run:
    """The figures that count what was asked, where others stand beside them: 770MHz beside 基站."""
    kept = counted([item for item in found.items if isinstance(item, Figure)], words)
    others = len(found.items) - len(kept)
    note = f"查询给出{found.total}个数字，其中{others}个说的不是“{words}”，未列" if others else ""
    return replace(found, items=kept[:limit], total=found.total - others, note=note)


def _narrowed(found: Run, other: Slot, role: str | None) -> Run:
    """The measures among those asked for that a second body owns too, in the same role where one is asked for."""
    (body,) = other.entities
    items = tuple(
        item
        for item in found.items
        if isinstance(item, MeasureRow) and any(o.actor_id == body.id and role in (None, o.role) for o in item.owners)
    )
    which = "也列名的是以下各项" if items else "都没有列名"
    note = f"查询给出{found.total}项，其中{other.shown}{which}"
    seen = f"；只看了前{MAX_LIMIT}项" if found.total > MAX_LIMIT else ""
    return replace(found, items=items, total=len(items), note=note + seen)


def _among_parts(store: Store, found: Run, body: Slot, role: str | None) -> Run:
    """The measures that departments of a body own; where none is named, those of the body itself."""
    (whole,) = body.entities
    parts = {part.id: part.name for part in entity(store, whole.id).parts}
    owning = {row.id: {o.actor_id for o in row.owners if role in (None, o.role)} for row in _rows(found)}
    items = tuple(row for row in _rows(found) if owning[row.id] & parts.keys())
    if not items:
        note = f"没有写明{body.shown}的内设或所属机构，以下是它本身的" if found.total else ""
        return replace(found, note=note, aside=bool(note))
    seen = f"；只看了前{MAX_LIMIT}项" if found.total > MAX_LIMIT else ""
    note = f"查询给出{found.total}项，其中{len(items)}项写明了{body.shown}的内设或所属机构{seen}"
    return replace(found, items=items, total=len(items), note=note, among=frozenset(parts))


def _rows(found: Run) -> tuple[MeasureRow, ...]:
    return tuple(item for item in found.items if isinstance(item, MeasureRow))
