"""What to ask where nothing fits all of a question: with less, and told so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from api.asking.intents import Intent
from api.asking.reading import Slot
from api.asking.running import Run, run
from api.asking.tokens import Token
from graph.questions import MAX_LIMIT, MeasureRow
from graph.store.base import Store

_WITH_PARTS = ("body", "place", "program")
_FILTERS = ("status", "role", "kind", "basis")
_NAMES = frozenset(["body", "target", "program", "place", "document"])
"""Without one of these, words are all that says what is meant, and can't be done without."""
_MOST = 12
"""How many ways of asking with less are tried."""


@dataclass(frozen=True, slots=True)
class _Wider:
    """Slots to ask with instead, and the stretches of the question they do without."""

    slots: Mapping[str, Slot]
    dropped: tuple[Token, ...] = ()


def widened(
    store: Store,
    intent: Intent,
    slots: Mapping[str, Slot],
    words: Sequence[Token],
    intents: Sequence[Intent],
    limit: int,
) -> Run | None:
    """The first query that gives rows; None where none does.

    Tried in turn: a body's or a place's parts, the year of the document for the measure's, fewer words and filters,
    a body as whom measures are for.
    """
    if found := _with_parts(store, intent, slots, limit):
        return found
    if found := _fewer(store, intent, slots, words, limit):
        return found
    for_whom = next((other for other in intents if other.name == "measures_for_target"), None)
    if intent.name != "measures_of_body" or for_whom is None or "role" in slots:
        return None
    turned = {**_without(slots, "body"), "target": replace(slots["body"], name="target")}
    note = f"没有由{slots['body'].shown}负责的，以下是面向它的"
    found = run(store, for_whom, turned, limit)
    turned_run = found if found.total else _fewer(store, for_whom, turned, words, limit)
    return replace(turned_run, note=note, aside=True) if turned_run else None


def _with_parts(store: Store, intent: Intent, slots: Mapping[str, Slot], limit: int) -> Run | None:
    whole = [slots[name] for name in _WITH_PARTS if name in slots]
    if not whole or "parts" not in intent.may or "parts" in slots:
        return None
    parts = replace(whole[0], name="parts", value="true", shown="含所属", entities=())
    found = run(store, intent, {**slots, "parts": parts}, limit)
    return replace(found, note=f"{whole[0].shown}本身没有，以下含其所属") if found.total else None


def _fewer(store: Store, intent: Intent, slots: Mapping[str, Slot], words: Sequence[Token], limit: int) -> Run | None:
    """The query with the fewest filters and words left out that gives rows."""
    if by_year := _of_documents_then(store, intent, slots):
        return by_year
    for wider in _with_less(intent, slots, words):
        found = run(store, intent, wider.slots, limit)
        if found.total:
            return replace(found, dropped=wider.dropped)
        if by_year := _of_documents_then(store, intent, wider.slots):
            return replace(by_year, dropped=wider.dropped)
    return None


def _with_less(intent: Intent, slots: Mapping[str, Slot], words: Sequence[Token]) -> Iterator[_Wider]:
    used = [slots[name] for name in _FILTERS if name in slots and name in intent.may]
    looked_for = list(words) if "words" in slots and "words" in intent.may else []
    left_out = [set(some) for n in range(1, 5) for some in combinations([*looked_for, *(s.token for s in used)], n)]
    for some in left_out[:_MOST]:
        fewer = {name: slot for name, slot in slots.items() if slot.token not in some or slot not in used}
        kept = [word for word in looked_for if word not in some]
        if looked_for:
            fewer.pop("words")
        if kept:
            joined = " ".join(word.value for word in kept)
            fewer["words"] = replace(slots["words"], token=kept[0], value=joined, shown=joined)
        if (kept or not looked_for or _NAMES.intersection(fewer)) and _fits(intent, fewer):
            yield _Wider(fewer, tuple(sorted(some, key=lambda token: token.span.start)))


def _fits(intent: Intent, slots: Mapping[str, Slot]) -> bool:
    return any(intent.fits(focus, frozenset(slots)) for focus in intent.asks)


def _of_documents_then(store: Store, intent: Intent, slots: Mapping[str, Slot]) -> Run | None:
    """The measures without a date of their own, in documents issued in the period that was asked for."""
    period = slots.get("period")
    if period is None or intent.question != "measures" or "period" not in intent.may:
        return None
    first, _, last = period.value.partition("/")
    others = _without(slots, "period")
    if not _NAMES.intersection(others) and "words" not in others:
        return None
    found = run(store, intent, others, MAX_LIMIT)
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
