"""What to ask where nothing fits all of a question: with less, and told so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from api.asking.intents import Intent
from api.asking.reading import Slot
from api.asking.running import Run, run
from api.asking.tokens import Token
from graph.questions import MAX_LIMIT, MeasureRow
from graph.store.base import Store

_WITH_PARTS = ("body", "place", "program")
_NAMES = frozenset(["body", "target", "program", "place", "document"])
"""Without one of these, words are all that says whose measures are meant, and can't be done without."""
_BY_WORDS = frozenset(["figures", "dates_of_measures"])
"""Kinds of question whose words say which of many figures or dates is meant."""


@dataclass(frozen=True, slots=True)
class _Wider:
    """Slots to ask with instead, the words done without, and what to say of it."""

    intent: Intent
    slots: Mapping[str, Slot]
    dropped: tuple[Token, ...] = ()
    note: str = ""
    aside: bool = False


def widened(
    store: Store,
    choice: Intent,
    slots: Mapping[str, Slot],
    words: Sequence[Token],
    intents: Sequence[Intent],
    limit: int,
) -> Run | None:
    """The first query that gives rows; None where none does.

    Tried in turn: one word of several, a body's or a place's parts, a document's year for a measure's, any status, any
    role, a body as whom measures are for, no words.
    """
    for wider in _by_slots(choice, slots, words):
        found = run(store, wider.intent, wider.slots, limit)
        if found.total:
            return replace(found, dropped=wider.dropped, note=wider.note)
    if found_by_year := _of_documents_then(store, choice, slots):
        return found_by_year
    for wider in _otherwise(choice, slots, words, intents):
        found = run(store, wider.intent, wider.slots, limit)
        if found.total:
            return replace(found, dropped=wider.dropped, note=wider.note, aside=wider.aside)
    return None


def _by_slots(intent: Intent, slots: Mapping[str, Slot], words: Sequence[Token]) -> Iterator[_Wider]:
    if "words" in slots and "words" in intent.may and len(words) > 1:
        for word in words:
            slot = replace(slots["words"], token=word, value=word.value, shown=word.value)
            yield _Wider(intent, {**slots, "words": slot}, tuple(w for w in words if w is not word))
    whole = [slots[name] for name in _WITH_PARTS if name in slots]
    if whole and "parts" in intent.may and "parts" not in slots:
        parts = replace(whole[0], name="parts", value="true", shown="含所属", entities=())
        yield _Wider(intent, {**slots, "parts": parts}, note=f"{whole[0].shown}本身没有，以下含其所属")


def _otherwise(
    intent: Intent, slots: Mapping[str, Slot], words: Sequence[Token], intents: Sequence[Intent]
) -> Iterator[_Wider]:
    for name in ("status", "role"):
        if name in slots and name in intent.may:
            yield _Wider(intent, _without(slots, name), (slots[name].token,))
    for_whom = next((other for other in intents if other.name == "measures_for_target"), None)
    if intent.name == "measures_of_body" and for_whom and "role" not in slots:
        turned = {**_without(slots, "body"), "target": replace(slots["body"], name="target")}
        note = f"没有由{slots['body'].shown}负责的，以下是面向它的"
        yield _Wider(for_whom, turned, note=note, aside=True)
    others = _without(slots, "words")
    needed = intent.name in _BY_WORDS or not _NAMES.intersection(others)
    fits = any(intent.fits(focus, frozenset(others)) for focus in intent.asks)
    if "words" in slots and "words" in intent.may and fits and not needed:
        yield _Wider(intent, others, tuple(words))


def _of_documents_then(store: Store, intent: Intent, slots: Mapping[str, Slot]) -> Run | None:
    """The measures without a date of their own, in documents issued in the period that was asked for."""
    period = slots.get("period")
    if period is None or intent.question != "measures" or "period" not in intent.may:
        return None
    first, _, last = period.value.partition("/")
    found = run(store, intent, _without(slots, "period"), MAX_LIMIT)
    items = tuple(
        row
        for row in found.items
        if isinstance(row, MeasureRow) and not row.periods and (first or "0") <= (row.issued_on or "") <= (last or "9")
    )
    if not items:
        return None
    note = f"没有写明时间在{period.shown}的；以下{len(items)}项出自{period.shown}印发的文件，查询本身不限时间"
    seen = f"，只看了前{MAX_LIMIT}项" if found.total > MAX_LIMIT else ""
    return replace(found, items=items, total=len(items), note=note + seen, aside=True)


def _without(slots: Mapping[str, Slot], name: str) -> dict[str, Slot]:
    return {other: slot for other, slot in slots.items() if other != name}
