"""Frozen values that go from stage to stage.

Offsets are half-open counts of Unicode code points. Inside ``ingest`` they count in the cleaned text
(`ingest.clean.CleanText`) until ``ingest.annotations`` maps them back; in `Node`, `Relation` and every
answer they count in the source text, so that a quote is always ``text[start:end]``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from graph.errors import SpanError

Value: TypeAlias = str | int | float | None


class MentionType(StrEnum):
    """What a mention names; also the label of the node it becomes."""

    ACTOR = "Actor"
    PROGRAM = "Program"
    METRIC = "Metric"
    PERIOD = "Period"
    PLACE = "Place"


class Level(StrEnum):
    TASK = "task"
    ITEM = "item"


class Kind(StrEnum):
    ACTION = "action"
    OUTCOME = "outcome"


class Status(StrEnum):
    DONE = "done"
    ONGOING = "ongoing"
    PLANNED = "planned"
    REQUIRED = "required"


class Role(StrEnum):
    """What part an owner takes: 牵头, 配合, 参与, 落实/实施, 指导."""

    LEAD = "lead"
    SUPPORT = "support"
    PARTICIPATE = "participate"
    IMPLEMENT = "implement"
    GUIDE = "guide"


class Basis(StrEnum):
    """What an owner stands on, from stated (the first two) to inferred."""

    EXPLICIT = "explicit"
    CLAUSE_NOTE = "clause_note"
    HEADING = "heading"
    BYLINE = "byline"
    DOC_NUMBER = "doc_number"
    ISSUER = "issuer"


class DocType(StrEnum):
    OPINIONS = "opinions"
    NOTICE = "notice"
    PLAN = "plan"
    REGULATION = "regulation"
    ANNOUNCEMENT = "announcement"
    REPLY = "reply"
    REVIEW = "review"
    WORK_POINTS = "work_points"
    INTERPRETATION = "interpretation"
    NEWS = "news"
    OTHER = "other"


class CitationRelation(StrEnum):
    CITES = "cites"
    BASED_ON = "based_on"
    IMPLEMENTS = "implements"
    ISSUES = "issues"
    AMENDS = "amends"
    REPEALS = "repeals"
    DRAFTS = "drafts"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch ``[start, end)`` of a text, never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(f"[{self.start}, {self.end}) is not a span")

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The slice of ``text`` this span covers; SpanError where it ends outside."""
        if self.end > len(text):
            raise SpanError(f"[{self.start}, {self.end}) ends outside a text of {len(text)}")
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names an entity, and which one.

    ``kind`` is the entity's finer kind (bureau, technology …); ``rule`` names what found it;
    ``confidence`` is 0–1: 1 for the lexicon, less for a pattern.
    """

    span: Span
    type: MentionType
    canonical: str
    kind: str = ""
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Citation:
    """A document named in the text: 《电信条例》, or a number alone."""

    span: Span
    title: str
    relation: CitationRelation
    doc_number: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A structural unit of an article, in reading order.

    ``label`` is the number as written (``（一）``, ``第三条``, ``一是``) or empty; ``depth`` 1 is the outermost.
    ``heading`` is the heading's own text after the label, with its 。 when it is a run-in sentence; None where
    the unit has a label only. ``span`` runs from the label to the end of the last line before the next unit of
    the same or a smaller depth. ``form`` is one of chapter (第一章, 第一节), part (一、), clause （一）, number (1. or
    （1）), ordinal (一是), article (第一条), dash (——), heading (a standalone line without a number) and annex (附件).
    """

    ordinal: int
    parent: int | None
    label: str
    heading: Span | None
    depth: int
    span: Span
    form: str = ""


@dataclass(frozen=True, slots=True)
class Owner:
    """A body answerable for a measure; ``span`` is the text that says so, where there is one."""

    actor: str
    role: Role
    basis: Basis
    span: Span | None = None
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Measure:
    """A sentence or clause heading that says what is, was or must be done, or what came of it.

    ``parent`` is the index of another measure of the same article. Linked entities are canonical names;
    ``metrics`` are spans, since a figure is its own occurrence.
    """

    span: Span
    level: Level
    kind: Kind
    status: Status
    parent: int | None = None
    section: int | None = None
    owners: tuple[Owner, ...] = ()
    targets: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    metrics: tuple[Span, ...] = ()
    periods: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a relation comes from: the source file, the span in it, its text, the rule and how sure it is."""

    source: str
    document: str
    start: int
    end: int
    quote: str
    rule: str
    confidence: float = 1.0

    def __post_init__(self) -> None:
        Span(self.start, self.end)
        if len(self.quote) != self.end - self.start:
            raise SpanError(f"{self.document} [{self.start}, {self.end}): the quote has {len(self.quote)} characters")

    def __reduce__(self) -> tuple[type[Evidence], tuple[Value, ...]]:
        """Sent to another process as what it is made of, which is read in half the time of field by field."""
        whence = (self.source, self.document, self.start, self.end)
        return Evidence, (*whence, self.quote, self.rule, self.confidence)


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the graph: its label, id and the properties ``ontology.yaml`` declares for the label."""

    label: str
    id: str
    props: Mapping[str, Value] = field(default_factory=dict)

    def __reduce__(self) -> tuple[type[Node], tuple[object, ...]]:
        """As `Evidence` is sent."""
        return Node, (self.label, self.id, self.props)


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of the graph, from node id to node id; ``evidence`` is required for every kind the text states."""

    type: str
    start: str
    end: str
    evidence: Evidence
    props: Mapping[str, Value] = field(default_factory=dict)

    def __reduce__(self) -> tuple[Callable[..., Relation], tuple[object, ...]]:
        """As `Evidence` is sent."""
        return Relation, (self.type, self.start, self.end, self.evidence, self.props)


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source file as stored: its name in the store, its text as read and the SHA-256 of its bytes."""

    name: str
    text: str
    sha256: str


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """All that one source file says: the unit that is written, replaced and removed as one."""

    source: SourceText
    nodes: tuple[Node, ...]
    relations: tuple[Relation, ...]
