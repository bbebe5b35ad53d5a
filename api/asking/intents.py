"""The kinds of question that are understood, from ``intents.tsv``: what is asked, by what, and what it becomes."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from api.asking.vocabulary import FOCI
from graph.errors import LexiconError
from graph.questions import QUESTIONS
from ingest.lexicon.tables import Row, read_rows

SLOTS = (
    "body body_2 target partner program program_2 place period document doc_type role status kind level basis words"
    " parts issuer mentions belong"
).split()
"""What a question may give."""

_FILE = Path(__file__).with_name("intents.tsv")
_COLUMNS = ("intent", "asks", "slots", "question", "examples")


@dataclass(frozen=True, slots=True)
class Intent:
    """A kind of question.

    ``needs`` are groups of slots of which one must be there, ``may`` all it can use. ``binds`` are the parameters of
    ``question``, each with the slots it is taken from, the first there is.
    """

    name: str
    asks: tuple[str, ...]
    needs: tuple[tuple[str, ...], ...]
    may: frozenset[str]
    question: str
    binds: tuple[tuple[str, tuple[str, ...]], ...]
    examples: tuple[str, ...]

    def fits(self, focus: str, given: frozenset[str]) -> bool:
        """Whether a question for ``focus`` that gives these slots is of this kind; it may give more than is used.

        Who asks for departments asks for bodies where no body is named: 哪些司局负责5G.
        """
        asked = {focus, "bodies"} if focus == "departments" else {focus}
        return not asked.isdisjoint(self.asks) and all(given.intersection(group) for group in self.needs)


def load_intents(path: Path = _FILE) -> tuple[Intent, ...]:
    """The kinds of question of a file, in its order; LexiconError names file and line of every fault."""
    return _load(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _load(path: Path, stamp: int) -> tuple[Intent, ...]:
    rows, faults = read_rows(path, _COLUMNS, _COLUMNS)
    for index, row in enumerate(rows):
        faults += _faults(row)
        if row.text("intent") in {before.text("intent") for before in rows[:index]}:
            faults.append(row.fault(f"intent {row.text('intent')} stands here twice", "intent"))
    if faults:
        raise LexiconError.of(faults)
    return tuple(map(_intent, rows))


def _intent(row: Row) -> Intent:
    groups = [(tuple(word.rstrip("?").split("|")), word.endswith("?")) for word in row.text("slots").split()]
    question, *binds = row.text("question").split()
    return Intent(
        name=row.text("intent"),
        asks=row.list("asks"),
        needs=tuple(slots for slots, optional in groups if not optional),
        may=frozenset(slot for slots, _ in groups for slot in slots),
        question=question,
        binds=tuple((name, tuple(slots.split("|"))) for name, _, slots in (bind.partition("=") for bind in binds)),
        examples=row.list("examples"),
    )


def _faults(row: Row) -> Iterator[LexiconError]:
    for focus in row.list("asks"):
        if focus not in FOCI:
            yield row.fault(f"asks for {focus!r}, which is none of {', '.join(FOCI)}", "asks")
    slots = {slot for word in row.text("slots").split() for slot in word.rstrip("?").split("|")}
    if strange := sorted(slots - set(SLOTS)):
        yield row.fault(f"slot {', '.join(strange)} is none of {', '.join(SLOTS)}", "slots")
    question, *binds = row.text("question").split()
    if question not in QUESTIONS:
        yield row.fault(f"question {question!r} is none of {', '.join(QUESTIONS)}", "question")
        return
    known = inspect.signature(QUESTIONS[question]).parameters
    for bind in binds:
        name, _, given = bind.partition("=")
        if name not in known:
            yield row.fault(f"{name!r} is no parameter of {question}", "question")
        if missing := sorted(set(given.split("|")) - slots):
            yield row.fault(f"{bind!r} takes a slot the row does not have: {', '.join(missing)}", "question")
