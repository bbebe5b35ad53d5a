"""What the analyses answer with: frozen values whose field names are the JSON names of every face.

Each answer is one value that says what it left out, and whose ``table`` are its rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.questions.rows import EntityRef, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Something an answer does not show: how many of ``what``, and why."""

    what: str
    number: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """An answer that says what it left out."""

    left_out: tuple[LeftOut, ...]

    @property
    def table(self) -> tuple[Any, ...]:
        """The rows of the answer, where it is shown as a table."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted(Passage):
    """A measure that is evidence of something."""

    measure_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramCount:
    """A program, and the measures (each wording once) and documents that involve it."""

    id: str
    name: str
    kind: str | None
    measures: int
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedOwner:
    """A body that owns measures of two programs: how many of each."""

    actor_id: str
    actor: str
    measures_a: int
    measures_b: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What links two programs.

    ``measures`` (each wording once) and ``documents`` involve both. ``strength`` is how far that is from chance
    (see `graph.analysis.strength`), ``lift`` how many times more often than chance. ``owners`` own measures of both,
    those that own little else first; ``evidence`` are the first measures, one a document; the question ``link`` has
    all.
    """

    a: EntityRef
    b: EntityRef
    measures: int
    documents: int
    strength: float
    lift: float
    shared_owners: int
    owner_likeness: float
    owners: tuple[SharedOwner, ...]
    evidence: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Network(Analysis):
    """The strongest ties of the programs, strongest first, and the programs they tie."""

    programs: tuple[ProgramCount, ...]
    ties: tuple[Tie, ...]
    total_ties: int

    @property
    def table(self) -> tuple[Tie, ...]:
        """The ties."""
        return self.ties


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyCount:
    """A body and the measures it owns of those in question; ``lead`` of them in the lead."""

    actor_id: str
    actor: str
    measures: int
    lead: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """Programs tied to one another more than to others, named by the most characteristic.

    ``programs`` are the most characteristic first, as many as were asked for of ``size``; ``strength`` sums the ties
    inside, ``inside`` is their share of all ties of its programs. ``bodies`` own most of its measures, relative to all
    they own.
    """

    name: str
    size: int
    strength: float
    inside: float
    programs: tuple[ProgramCount, ...]
    bodies: tuple[BodyCount, ...]
    evidence: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Communities(Analysis):
    """The communities, largest first. ``modularity`` (-0.5 to 1): how much more they hold together than by chance."""

    modularity: float
    communities: tuple[Community, ...]
    total: int

    @property
    def table(self) -> tuple[Community, ...]:
        """The communities."""
        return self.communities


@dataclass(frozen=True, slots=True, kw_only=True)
class Central:
    """How central a program or body is; ``rank`` is by ``score``, the mean of its ranks in the three measures below.

    ``ties``: how many it is tied to, programs to programs, bodies to bodies they own measures with.
    ``weight``: the sum of those ties' strength. ``between`` (0 to 1): the share of shortest ways between others that
    lead over it.
    """

    rank: int
    id: str
    name: str
    kind: str | None
    measures: int
    documents: int
    ties: int
    weight: float
    between: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Centrality(Analysis):
    """The most central first."""

    of: str
    items: tuple[Central, ...]
    total: int

    @property
    def table(self) -> tuple[Central, ...]:
        """The ranked."""
        return self.items


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What a body owns in one field: measures by role, and the first as evidence."""

    measures: int
    lead: int
    support: int
    other: int
    evidence: Quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """A body that owns measures in two fields; ``both`` involve programs of both.

    ``score`` (0 to 1): the smaller of the shares of each field's measures it owns, times the share of its own measures
    that lie in the two fields, square root; so a body that owns everything is no bridge to anywhere.
    """

    id: str
    name: str
    kind: str | None
    score: float
    both: int
    a: Side
    b: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridges(Analysis):
    """The bodies between two fields, best bridges first; a field is a program, or the community of one."""

    field_a: str
    field_b: str
    programs_a: tuple[EntityRef, ...]
    programs_b: tuple[EntityRef, ...]
    bridges: tuple[Bridge, ...]
    total: int

    @property
    def table(self) -> tuple[Bridge, ...]:
        """The bodies."""
        return self.bridges
