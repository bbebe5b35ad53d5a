"""What the questions answer with: frozen values whose field names are the JSON names of every face.

A `Passage` is what stands on text. Its offsets count code points of the source file, half-open, and
``quote`` is exactly ``text[start:end]`` of that file.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a document. ``section`` is the path of labels (``二、 / （一）``), null outside any section."""

    document_id: str
    document_title: str | None
    section_id: str | None
    section: str | None
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRef:
    """An entity by its id, its label (Actor, Program, Place …) and its canonical name."""

    id: str
    label: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerRef:
    """Who owns a measure, in what role and on what basis (model.Role, model.Basis).

    ``judged`` is what a reader said of it, ``wrong`` or ``right``; null where nobody did.
    """

    actor_id: str
    actor: str
    role: str
    basis: str
    judged: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodRef:
    """A period; ``basis`` says whether the measure states it or takes it from the part it stands in."""

    id: str
    name: str
    start: str | None
    end: str | None
    basis: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricRef:
    """A figure: comparator (= >= > <= < ~), value, unit; ``quote`` is how it is written."""

    id: str
    name: str
    comparator: str
    value: float | None
    unit: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow(Passage):
    """A measure with all that hangs on it. ``parent_id`` is the task it stands under; ``judged`` as in `OwnerRef`."""

    id: str
    text: str
    level: str
    kind: str
    status: str
    issued_on: str | None
    parent_id: str | None
    owners: tuple[OwnerRef, ...]
    targets: tuple[EntityRef, ...]
    programs: tuple[EntityRef, ...]
    metrics: tuple[MetricRef, ...]
    periods: tuple[PeriodRef, ...]
    places: tuple[EntityRef, ...]
    judged: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ownership(Passage):
    """One owner of one measure and the words it stands on. ``part_of`` is the body the owner belongs to, ``judged`` as
    in `OwnerRef`.
    """

    measure_id: str
    actor_id: str
    actor: str
    actor_kind: str | None
    part_of: str | None
    role: str
    basis: str
    rule: str
    confidence: float
    judged: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Passage):
    """How many measures an actor and a program have in common, by role, with the first of them as evidence.

    ``id``, ``name`` and ``kind`` are the program's for `programs_of` and the actor's for `actors_of`. A measure the
    actor owns in two roles counts once in ``measures`` and once in each role.
    """

    id: str
    name: str
    kind: str | None
    measures: int
    documents: int
    lead: int
    support: int
    participate: int
    implement: int
    guide: int
    measure_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorCount:
    """A body and the number of measures it owns of those in question."""

    actor_id: str
    actor: str
    measures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramLink(Passage):
    """A program that shares measures with the one asked about; the passage is the first measure they share."""

    program_id: str
    program: str
    kind: str | None
    measures: int
    documents: int
    measure_id: str
    owners: tuple[ActorCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two programs, the measures that involve both, and who owns those."""

    program_a: EntityRef
    program_b: EntityRef
    measures: tuple[MeasureRow, ...]
    owners: tuple[ActorCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Passage):
    """A figure where it is written. ``kind`` and ``status`` are its measure's: promised or reported."""

    metric_id: str
    metric: str
    comparator: str
    value: float | None
    unit: str
    measure_id: str
    measure_text: str
    kind: str
    status: str
    issued_on: str | None
    owners: tuple[OwnerRef, ...]
    programs: tuple[EntityRef, ...]
    periods: tuple[PeriodRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something with a date: a measure in its period, or a document issued or taking effect.

    ``event`` is ``measure``, ``issued`` or ``effective``. For a document ``id`` is the document's, ``text`` its title,
    ``start`` and ``end`` the article's span, and ``quote`` null; it has no ``owners`` and no ``programs``.
    """

    event: str
    period_id: str | None
    period_start: str | None
    period_end: str | None
    basis: str | None
    id: str
    text: str | None
    status: str | None
    document_id: str
    document_title: str | None
    section_id: str | None
    section: str | None
    start: int
    end: int
    quote: str | None
    owners: tuple[OwnerRef, ...]
    programs: tuple[EntityRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCount:
    """How many events of a kind there are in a part of the calendar: ``at`` is ``2021``, ``2021-Q3``, ``2021-09``.

    ``event`` as in `Event`; ``status`` and ``basis`` are of measures, null for documents.
    """

    at: str
    event: str
    status: str | None
    basis: str | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document's data sheet. ``issuers`` and ``bureau`` are canonical names; ``source`` is null when only cited."""

    id: str
    title: str | None
    doc_number: str | None
    doc_type: str | None
    issued_on: str | None
    effective_on: str | None
    status: str
    source: str | None
    url: str | None
    start: int | None
    end: int | None
    sections: int
    measures: int
    citations: int
    cited_by: int
    issuers: tuple[str, ...]
    bureau: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentActor(Passage):
    """A body a document names as issuer, bureau (ISSUED with its basis) or addressee."""

    part: str
    actor_id: str
    actor: str
    basis: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRow(Passage):
    """A citation. ``leads_to`` is the ingested document it names, null where that is not in the graph."""

    relation: str
    cited_id: str
    cited_title: str | None
    cited_number: str | None
    leads_to: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRow:
    """A structural unit of a document, in reading order; its text is ``text[start:end]`` of the source."""

    id: str
    document_id: str
    document_title: str | None
    ordinal: int
    label: str | None
    heading: str | None
    depth: int
    section: str | None
    start: int
    end: int
    parent_id: str | None
    measures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDetail:
    """A document with who issued it, to whom, what it cites and is cited by, and its sections."""

    document: DocumentRow
    actors: tuple[DocumentActor, ...]
    citations: tuple[CitationRow, ...]
    cited_by: tuple[CitationRow, ...]
    sections: tuple[SectionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something a search found, and how well: ``score`` as `search` gives it.

    ``label`` is the node label, ``text`` a measure's text, a heading, a title or a name. Entities stand in no
    one document: their document, span and quote are null; of documents and sections the quote is null.
    """

    score: int
    label: str
    id: str
    text: str
    document_id: str | None
    document_title: str | None
    section_id: str | None
    section: str | None
    start: int | None
    end: int | None
    quote: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRow:
    """An entity and how much is said of it. ``match`` says by what a name found it: name, alias, mention or null."""

    id: str
    label: str
    name: str
    kind: str | None
    aliases: tuple[str, ...]
    match: str | None
    mentions: int
    measures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityDetail:
    """An entity, what it is part of and its parts, and its own properties (value, unit, start …)."""

    entity: EntityRow
    properties: dict[str, Value]
    part_of: tuple[EntityRef, ...]
    parts: tuple[EntityRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRow(Passage):
    """A place where an entity is named; ``quote`` is the form it is named in."""

    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many there are of ``name`` in ``group``: nodes by label, relations by type, measures by status …"""

    group: str
    name: str
    count: int
