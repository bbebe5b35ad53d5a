"""Which kind of question it is, and the parameters its slots become."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from api.asking.intents import Intent
from api.asking.reading import Slot

_ANY_LABEL = frozenset([("timeline", "entity"), ("entity", "name"), ("mentions_of", "entity")])
_LABELLED = frozenset(["body", "body_2", "target", "program", "program_2", "place"])


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind of question, and the slots it makes no use of."""

    intent: Intent
    unused: tuple[Slot, ...]


def choose(focus: str, slots: Mapping[str, Slot], intents: Sequence[Intent]) -> Choice | None:
    """The kind of question that uses most of what is given, the first of those alike; None where none fits."""
    given = frozenset(slots)
    fitting = [intent for intent in intents if intent.fits(focus, given)]
    choices = [Choice(intent, tuple(s for name, s in slots.items() if name not in intent.may)) for intent in fitting]
    return min(choices, key=lambda choice: len(choice.unused), default=None)


def parameters(intent: Intent, slots: Mapping[str, Slot]) -> dict[str, tuple[str, Slot]]:
    """Each parameter of the intent's question with its value and the slot it comes from, in the order of the table."""
    found: dict[str, tuple[str, Slot]] = {}
    for name, sources in intent.binds:
        slot = next((slots[source] for source in sources if source in slots), None)
        if slot is not None and (name != "year" or is_year(slot)):
            found[name] = (_value(intent.question, name, slot), slot)
    return found


def is_year(slot: Slot) -> bool:
    """Whether a period is one whole year."""
    return len(_short_period(slot.value)) == len("2021")


def _value(question: str, parameter: str, slot: Slot) -> str:
    """What the parameter is given: a name where the parameter takes but one kind of thing, else an id."""
    if parameter == "words":
        return slot.shown
    if not slot.entities:
        return _short_period(slot.value) if slot.name == "period" else slot.value
    by_id = (question, parameter) in _ANY_LABEL or slot.name not in _LABELLED
    return slot.entities[0].id if by_id else slot.entities[0].name


def _short_period(value: str) -> str:
    """2021-01-01/2021-12-31 → 2021; other spans as they are."""
    year = value[:4]
    return year if value == f"{year}-01-01/{year}-12-31" else value
