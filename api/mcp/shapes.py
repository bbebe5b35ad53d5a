"""What the tools answer with: rows of the questions cut down to what is read, each with where it stands.

An id leads on: a measure's, a document's or an entity's may be given wherever a name is asked for.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, Field

from graph import analysis, questions
from graph.questions import EntityRef, Hit, MeasureRow, Page, Passage

Item = TypeVar("Item")


class Where(BaseModel):
    """Where something is written: `quote` is exactly `text[start:end]` of the source. 出处"""

    document_id: str
    document: str | None = Field(None, description="Title 文件标题")
    section: str | None = None
    start: int
    end: int
    quote: str | None = Field(None, description="The words; null where they are the row's own text 原文")


class Owned(BaseModel):
    """A body that owns a measure, in what role, and what that stands on: `explicit` and `clause_note` are stated."""

    body: str
    role: str
    basis: str


class Measure(BaseModel):
    """A measure: what is, was or must be done. 措施"""

    id: str
    text: str
    status: str
    kind: str
    issued_on: str | None
    owners: list[Owned]
    programs: list[str]
    targets: list[str]
    figures: list[str]
    periods: list[str]
    where: Where


class Named(BaseModel):
    """An entity: a body, program, place, figure or period."""

    id: str
    label: str
    name: str


class Found(BaseModel):
    """Something a search found. Entities stand in no one document."""

    label: str
    id: str
    text: str
    where: Where | None


class Listing(BaseModel, Generic[Item]):
    """Some of the rows. Ask again with `cursor` = `next` for more; null: there are no more."""

    items: list[Item]
    total: int
    next: str | None = None


class Entity(BaseModel):
    """An entity: how it is named, what it is part of, and how much is said of it."""

    id: str
    label: str
    name: str
    kind: str | None
    aliases: list[str]
    part_of: list[Named]
    parts: list[Named]
    mentions: int
    measures: int
    properties: dict[str, Any]


class Body(BaseModel):
    """A body of the matrix with its measures, by column: those it leads beside all."""

    id: str
    name: str
    measures: int
    cells: dict[str, dict[str, int]]


class Matrix(BaseModel):
    """Bodies against columns; a cell has only the counts that are not 0. Ask `measures` for those of a cell."""

    columns_are: str
    bodies: list[Body]
    bodies_left_out: int
    columns_left_out: int


class Link(BaseModel):
    """A tie of two programs: measures that involve both, how far beyond chance, who owns both, and evidence."""

    a: Named
    b: Named
    measures: int
    strength: float | None
    owners: list[str]
    evidence: list[Where]


class Linkage(BaseModel):
    """Ties of programs, strongest first; the measures of both where two programs are asked about."""

    ties: list[Link]
    total: int
    measures: list[Measure]
    left_out: list[str] = Field(description="What is not shown, and why 未列出的")


class Sheet(BaseModel):
    """A document's data sheet."""

    id: str
    title: str | None
    doc_number: str | None
    doc_type: str | None
    issued_on: str | None
    issuers: list[str]
    bureau: str | None
    measures: int
    source: str | None


class Context(BaseModel):
    """A stretch of a source text as read, with what stands before and after it."""

    document_id: str
    source: str
    start: int
    end: int
    before: str
    quote: str
    after: str


class Answer(BaseModel):
    """The answer to a question in words: in one sentence, how it was read, and the first rows.

    `outcome` says how far it was understood. `candidates` are who bears an ambiguous name, `nearest` the names that
    come close to an unknown one, `suggestions` questions that can be answered.
    """

    outcome: str
    answer: str
    notes: list[str]
    understood: list[str]
    not_understood: list[str]
    command: str | None
    items: list[dict[str, Any]]
    total: int
    candidates: list[Named]
    nearest: list[Named]
    suggestions: list[str]


def where(passage: Passage, said: str = "") -> Where:
    """The place of a row whose text is ``said``."""
    return Where(
        document_id=passage.document_id,
        document=passage.document_title,
        section=passage.section,
        start=passage.start,
        end=passage.end,
        quote=None if passage.quote == said else passage.quote,
    )


def measure(row: MeasureRow) -> Measure:
    """A measure cut down."""
    return Measure(
        id=row.id,
        text=row.text,
        status=row.status,
        kind=row.kind,
        issued_on=row.issued_on,
        owners=[Owned(body=owner.actor, role=owner.role, basis=owner.basis) for owner in row.owners],
        programs=[program.name for program in row.programs],
        targets=[target.name for target in row.targets],
        figures=[metric.quote for metric in row.metrics],
        periods=[period.name for period in row.periods],
        where=where(row, row.text),
    )


def measures(page: Page[MeasureRow]) -> Listing[Measure]:
    """A page of measures cut down."""
    return Listing(items=list(map(measure, page.items)), total=page.total, next=page.next)


def named(entity: EntityRef) -> Named:
    """A reference to an entity."""
    return Named(id=entity.id, label=entity.label, name=entity.name)


def found(hit: Hit) -> Found:
    """A hit cut down."""
    place = None
    if hit.document_id is not None and hit.start is not None and hit.end is not None:
        place = Where(
            document_id=hit.document_id,
            document=hit.document_title,
            section=hit.section,
            start=hit.start,
            end=hit.end,
            quote=None if hit.quote == hit.text else hit.quote,
        )
    return Found(label=hit.label, id=hit.id, text=hit.text, where=place)


def row(item: object) -> dict[str, Any]:
    """A row of an answer in words: cut down where it is a measure."""
    if isinstance(item, MeasureRow):
        return measure(item).model_dump()
    return asdict(item)  # type: ignore[call-overload, no-any-return]


def sheet(row: questions.DocumentRow) -> Sheet:
    """A document cut down."""
    return Sheet(
        id=row.id,
        title=row.title,
        doc_number=row.doc_number,
        doc_type=row.doc_type,
        issued_on=row.issued_on,
        issuers=list(row.issuers),
        bureau=row.bureau,
        measures=row.measures,
        source=row.source,
    )


def tie(found: analysis.Tie) -> Link:
    """A tie of the network cut down."""
    return Link(
        a=named(found.a),
        b=named(found.b),
        measures=found.measures,
        strength=found.strength,
        owners=[owner.actor for owner in found.owners],
        evidence=[where(quoted) for quoted in found.evidence],
    )


def between(link: questions.Link, limit: int) -> Linkage:
    """What links two programs, its first measures."""
    both = Link(
        a=named(link.program_a),
        b=named(link.program_b),
        measures=len(link.measures),
        strength=None,
        owners=[owner.actor for owner in link.owners[:limit]],
        evidence=[],
    )
    return Linkage(
        ties=[both] if link.measures else [],
        total=len(link.measures),
        measures=list(map(measure, link.measures[:limit])),
        left_out=[],
    )
