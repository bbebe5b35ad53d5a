"""The forms an entity is known by, as both engines keep them.

A form has a tier: 1 it is the name, 2 an alias, 3 it is what a document calls the entity. ``as_id`` is the id the
entity would have if this form were its name: what it had before a lexicon or a judgement made the form an alias.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from graph.ids import form_id, name_key
from graph.model import Relation
from graph.sounds import letters, sound

NAMED = frozenset(("Actor", "Program", "Place"))
"""The labels of what has a name; figures and dates are found by their values."""

NAME, ALIAS, CALLED = 1, 2, 3

Call: TypeAlias = tuple[str, str]
"""A folded form that a document calls an entity by, and the entity's id."""


def as_id(label: str, form: str, tier: int) -> str | None:
    """The id an entity of this label would have if ``form`` were its name; null for the name, whose id it has."""
    return form_id(label, form) if label in NAMED and tier != NAME else None


def calls(relations: Iterable[Relation]) -> set[Call]:
    """What these mentions call entities."""
    found = ((name_key(each.evidence.quote), each.end) for each in relations if each.type == "MENTIONS")
    return {call for call in found if call[0]}


def form_row(form: str) -> Mapping[str, str]:
    """What a form is found by beside itself: ``pinyin``, ``initials`` and ``letters``."""
    heard = sound(form)
    return {"pinyin": heard.pinyin, "initials": heard.initials, "letters": letters(form)}
