"""What the questions of lineage answer with."""

from __future__ import annotations

from dataclasses import dataclass

from graph.analysis.rows import Analysis, Quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Quoted):
    """A measure that is an earlier or later form of another.

    ``date`` is its document's, as exact as it is known, and ``dated_by`` what gave it (issued, title, reported).
    ``score`` (0 to 1) is how likely it is a form of the other; ``reason`` says why in words; ``changes`` what is not
    the same from the earlier to the later: a figure, the act, the status. ``strengthened``: a figure was raised, or
    the act is a stronger one (探索 → 推广).
    """

    text: str
    kind: str
    status: str
    date: str | None
    dated_by: str | None
    score: float
    reason: str
    strengthened: bool
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated(Quoted):
    """A measure with the date of its document."""

    text: str
    kind: str
    status: str
    date: str | None
    dated_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage(Analysis):
    """A measure's earlier forms, latest first, its later forms, earliest first, and forms without an order in time:
    in documents of the same date, or of none.
    """

    measure: Stated
    earlier: tuple[Form, ...]
    later: tuple[Form, ...]
    unordered: tuple[Form, ...]

    @property
    def table(self) -> tuple[Form, ...]:
        """All forms, in time."""
        return (*self.earlier[::-1], *self.later, *self.unordered)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedDocument:
    """A document, when it is from, and how many of its measures were compared."""

    id: str
    title: str | None
    date: str | None
    dated_by: str | None
    measures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Continuation:
    """A measure of the earlier document and the form it has in the later."""

    change: str
    earlier: Stated
    later: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(Analysis):
    """What became of an earlier document's measures in a later one: ``strengthened`` and ``continued``, most alike
    first; ``new`` and ``fell_away`` in reading order; each with how many there are in all.
    """

    earlier: ComparedDocument
    later: ComparedDocument
    strengthened: tuple[Continuation, ...]
    continued: tuple[Continuation, ...]
    new: tuple[Stated, ...]
    fell_away: tuple[Stated, ...]
    total_strengthened: int
    total_continued: int
    total_new: int
    total_fell_away: int

    @property
    def table(self) -> tuple[Continuation, ...]:
        """The measures that went on."""
        return (*self.strengthened, *self.continued)
