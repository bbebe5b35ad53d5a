"""What a stretch of words names: every form the graph knows that stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.ids import name_key, number_key
from graph.questions.question import lone_query
from graph.questions.rows import EntityRef
from graph.store.base import Reader

LONGEST_NAME = 60
"""Longer stretches of a text are not looked up as names."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a form names; ``tier`` 1 by its own name or title, 2 by an alias or document number."""

    entity: EntityRef
    form: str
    tier: int


@lone_query
def names_in(store: Reader, text: str, also: Iterable[str] = ()) -> tuple[Named, ...]:
    """Entities and documents whose name, alias, title or number stands in ``text``, or is one of ``also``.

    ``form`` is a key as `graph.ids.name_key` makes it, not the wording of the text. Documents only cited are among
    them. All stretches of the text are looked up at once, so what it costs grows with the text and not with the graph.
    """
    forms = sorted({*_keys(text), *(key for name in also for key in (name_key(name), number_key(name)))} - {""})
    rows = store.ask("names_in", forms=forms)
    return tuple(
        Named(
            EntityRef(id=str(row["id"]), label=str(row["label"]), name=str(row["name"])),
            str(row["form"]),
            int(row["tier"] or 0),
        )
        for row in rows
    )


def _keys(text: str) -> set[str]:
    """The keys of all stretches of ``text`` that may be a name."""
    keys = set()
    for folded in {name_key(text), number_key(text)}:
        ends = len(folded) + 1
        keys |= {folded[i:j] for i in range(len(folded)) for j in range(i + 2, min(ends, i + LONGEST_NAME + 1))}
    return keys
