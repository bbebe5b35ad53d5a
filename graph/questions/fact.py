"""A fact: something a document says, where it says it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.questions.rows import Passage

FACTS = (
    "measure",
    "owner",
    "target",
    "program",
    "figure",
    "period",
    "place",
    "mention",
    "citation",
    "issuer",
    "bureau",
    "addressee",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Passage):
    """Something a document says, where it says it. ``fact`` tells what, one of `FACTS`.

    ``id``, ``label``, ``name`` and ``kind`` are of what is said: a measure, an entity, a cited document. ``measure_id``
    is the measure it hangs on, of an owner, target, program, figure, period or place. ``role`` and ``basis`` are of
    owners and issuers, ``relation`` of citations, ``status`` and ``level`` of measures, which have no rule. ``judged``
    is what a reader said of it, ``wrong`` or ``right``, and ``judgement_id`` where that is kept; null where nobody did.
    """

    fact: str
    id: str
    label: str
    name: str | None
    kind: str | None
    measure_id: str | None = None
    role: str | None = None
    basis: str | None = None
    relation: str | None = None
    status: str | None = None
    level: str | None = None
    rule: str | None = None
    confidence: float | None = None
    judged: str | None = None
    judgement_id: str | None = None
