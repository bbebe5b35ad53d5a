"""What a reader says of a fact: that it is wrong, or right. Kept apart from what documents say.

A judgement hangs on no node: its id is made of what the fact says and of the words it stands on, and not of where they
stand. So it outlives the reading of its document by better rules, the document's removal and its return, and it finds
its fact again as long as the same is said with the same words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from graph.ids import make_id, name_key

Verdict: TypeAlias = Literal["wrong", "right"]
VERDICTS: tuple[Verdict, ...] = ("wrong", "right")
LONGEST_NOTE = 2_000
LONGEST_AUTHOR = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A judgement with what it is about, as that was said when it was judged.

    ``fact`` is one of `graph.questions.FACTS`; ``entity_id`` and ``name`` are of what it says, the id null for a
    measure, whose words are ``measure``, as they are for all that hangs on a measure. ``line`` is the line a mention
    stands in. ``start`` and ``end`` count code points of ``source``. ``at`` is UTC.
    """

    id: str
    verdict: str
    note: str | None = None
    author: str | None = None
    at: str
    document_id: str
    document_title: str | None = None
    source: str | None = None
    fact: str
    entity_id: str | None = None
    name: str | None = None
    role: str | None = None
    relation: str | None = None
    measure: str | None = None
    line: str | None = None
    start: int
    end: int
    quote: str


def judgement_id(
    document: str,
    fact: str,
    entity: str | None = None,
    detail: str | None = None,
    measure: str | None = None,
    quote: str | None = None,
    line: str | None = None,
) -> str:
    """The id of what is said of a fact. ``detail`` is an owner's role or a citation's relation, ``measure`` the words
    of the measure it is or hangs on; ``quote`` and ``line`` count for mentions alone.

    A fact that a document says twice in the same words is one: whoever judges it judges both.

    >>> judgement_id("doc_1", "owner", "actor_1", "lead", "推进 5G") == judgement_id(
    ...     "doc_1", "owner", "actor_1", "lead", "推进5G")
    True
    """
    said = (quote or "", line or "") if fact == "mention" else ("", "")
    return make_id(
        "judgement", document, fact, entity or "", detail or "", *(name_key(part) for part in (measure or "", *said))
    )


def id_of(values: dict[str, Any]) -> str:
    """The id that the members of a `Judgement` make."""
    return judgement_id(
        values["document_id"],
        values["fact"],
        values["entity_id"],
        values["role"] or values["relation"],
        values["measure"],
        values["quote"],
        values["line"],
    )


def line_at(text: str, start: int, end: int) -> str:
    """The line of ``text`` that ``[start, end)`` stands in, or the lines."""
    last = text.find("\n", end)
    return text[text.rfind("\n", 0, start) + 1 : len(text) if last < 0 else last]
