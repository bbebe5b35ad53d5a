"""The names of a question, each brought to one entity of the graph; or what keeps it from being one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from api.asking.answer import Outcome
from api.asking.naming import namesakes
from api.asking.reading import Slot, Understood
from graph.errors import AmbiguousNameError, UnknownNameError
from graph.model import Span
from graph.questions import EntityRef, documents, measures, resolve_document, resolve_name
from graph.store.base import Store

_LABELS = {
    "body": "Actor",
    "body_2": "Actor",
    "target": "Actor",
    "program": "Program",
    "program_2": "Program",
    "place": "Place",
    "document": "Document",
}
_MOST = 10
_LIKE_A_BODY = re.compile(r"\w{2,}(?:局|厅|司|委员会|办公室|总署|政府|管委会)")


@dataclass(frozen=True, slots=True)
class Trouble:
    """A name that is no one entity's: of several (``candidates``), or of none (``nearest`` come close)."""

    slot: Slot
    outcome: Outcome
    candidates: tuple[EntityRef, ...] = ()
    nearest: tuple[EntityRef, ...] = ()


def settle(store: Store, found: Understood) -> Trouble | None:
    """Bring the slots of ``found`` to entities; the first that can't be is the trouble."""
    if len(found.title) > 1 and "document" not in found.slots:
        _settle_title(store, found)
    _take_bodies(found)
    for name in [name for name in found.slots if name in _LABELS]:
        slot = found.slots[name]
        if len(slot.entities) == 1:
            continue
        bearers = slot.entities or _looked_up(store, name, slot)
        if len(bearers) == 1:
            found.slots[name] = replace(slot, entities=bearers, shown=bearers[0].name)
            found.assumed.append(f"“{slot.token.text}”读作“{bearers[0].name}”")
        elif bearers:
            return Trouble(slot, Outcome.AMBIGUOUS, candidates=bearers)
        elif name in ("program", "program_2") and measures(store, words=slot.token.text, limit=1).total:
            del found.slots[name]
            found.content.append(slot.token)
            found.assumed.append(f"图谱里没有名为“{slot.token.text}”的项目，按文中词语查找")
        else:
            return _unknown(store, name, slot)
    return None


def _take_bodies(found: Understood) -> None:
    """Take words that end as a body is called for one; the graph may know it by a longer name: 财政局."""
    for token in [token for token in found.content if _LIKE_A_BODY.fullmatch(token.text)]:
        free = next((name for name in ("body", "body_2") if name not in found.slots), None)
        if free is not None:
            found.slots[free] = Slot(free, token, token.text, token.text)
            found.content.remove(token)


def _settle_title(store: Store, found: Understood) -> None:
    """Take words without brackets for a document where just one has them in its title."""
    rows = documents(store, words=" ".join(token.text for token in found.title), status=None, limit=2).items
    if len(rows) != 1:
        return
    first, last = found.title[0].span.start, found.title[-1].span.end
    for name in [name for name, slot in found.slots.items() if first <= slot.token.span.start < last]:
        del found.slots[name]
    found.content = [token for token in found.content if not first <= token.span.start < last]
    said = "".join(token.text for token in found.title)
    entity = EntityRef(id=rows[0].id, label="Document", name=rows[0].title or rows[0].id)
    token = replace(found.title[0], span=Span(first, last), text=said, kind="Document", value=said, name=said)
    found.slots["document"] = Slot("document", token, said, entity.name, (entity,))
    found.assumed.append(f"“{said}”读作《{entity.name}》")


def _looked_up(store: Store, name: str, slot: Slot) -> tuple[EntityRef, ...]:
    """Who may be meant by a name that no entity bears outright: 办公厅, a part of a title."""
    if name == "document":
        rows = documents(store, words=slot.value, status=None, limit=_MOST).items
        return tuple(EntityRef(id=row.id, label="Document", name=row.title or row.id) for row in rows)
    return namesakes(store, slot.token.text)[:_MOST] if _LABELS[name] == "Actor" else ()


def _unknown(store: Store, name: str, slot: Slot) -> Trouble:
    try:
        if name == "document":
            resolve_document(store, slot.value)
        else:
            resolve_name(store, slot.shown, _LABELS[name])
    except UnknownNameError as error:
        return Trouble(slot, Outcome.UNKNOWN, nearest=_entities(error.nearest))
    except AmbiguousNameError as error:
        return Trouble(slot, Outcome.AMBIGUOUS, candidates=_entities(error.candidates))
    return Trouble(slot, Outcome.UNKNOWN)


def _entities(rows: Sequence[Mapping[str, object]]) -> tuple[EntityRef, ...]:
    return tuple(
        EntityRef(id=str(row["id"]), label=str(row["label"]), name=str(row["name"] or row["id"])) for row in rows
    )
