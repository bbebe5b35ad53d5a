"""What asking in words answers with: how the question was read, the query it became, and what that gave."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from graph.questions import (
    Count,
    DocumentDetail,
    DocumentRow,
    EntityDetail,
    EntityRef,
    Event,
    Figure,
    Link,
    MeasureRow,
    MentionRow,
    ProgramLink,
    Share,
)

Item: TypeAlias = (
    MeasureRow
    | Share
    | ProgramLink
    | Link
    | Figure
    | Event
    | DocumentRow
    | DocumentDetail
    | EntityDetail
    | MentionRow
    | Count
)
"""A row of the answer, as the question it became gives it."""


class Outcome(StrEnum):
    """How far the question was understood: all of it, a part, a name of several, a name of none, or not at all."""

    ANSWERED = "answered"
    PARTIAL = "partial"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotRead:
    """A stretch of the question and what it was taken for: ``text`` is ``question[start:end]``, in code points.

    ``value`` is what the query is given, ``name`` how it is called; ``entity`` the id where it is one of the graph.
    """

    slot: str
    start: int
    end: int
    text: str
    value: str
    name: str
    entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A stretch of the question that the answer takes no account of, and why."""

    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a question was read: what is asked for, the kind of question, its slots, and what was passed over."""

    question: str
    today: str
    asks: str | None
    intent: str | None
    slots: tuple[SlotRead, ...]
    missed: tuple[Missed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter of a query and its value; ``name`` is how an entity is called."""

    parameter: str
    value: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question of the graph with its parameters, and how it is asked by hand: a command and a path."""

    question: str
    parameters: tuple[Parameter, ...]
    command: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAnswer:
    """The answer to a question in words.

    ``answer`` is one sentence; ``notes`` say what was assumed or widened. ``items`` are the first rows of ``total``;
    the query's own path gives the others. ``candidates`` are who bears an ambiguous name, ``nearest`` the names
    that come close to an unknown one, ``suggestions`` questions this graph can answer.
    """

    outcome: Outcome
    answer: str
    notes: tuple[str, ...]
    reading: Reading
    query: Query | None
    items: tuple[Item, ...]
    total: int
    candidates: tuple[EntityRef, ...]
    nearest: tuple[EntityRef, ...]
    suggestions: tuple[str, ...]
