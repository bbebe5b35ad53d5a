"""The annotation format as the API describes it: what `ingest.annotations.annotation` makes, member by member."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from graph.model import Basis, CitationRelation, DocType, Kind, Level, MentionType, Role, Status


class _Member(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Slice(_Member):
    """Words of the text and where they stand: ``text`` is ``source[start:end]``, in code points."""

    text: str
    start: int
    end: int


class AnnotatedArticle(_Member):
    """A document in the text: a file may hold several."""

    id: str
    span: tuple[int, int] = Field(description="Where it begins and ends")
    title: Slice | None = None
    doc_type: DocType
    doc_number: Slice | None = Field(None, description="发文字号")
    issuers: tuple[str, ...] = Field(description="发文机关")
    responsible_bureau: str | None = Field(None, description="The bureau of the issuer that the number or byline names")
    addressees: tuple[str, ...] = Field(description="主送机关")
    issued_on: str | None = None
    effective_on: str | None = None


class AnnotatedMention(Slice):
    """A body, program, place, figure or date named in the text; ``canonical`` is the name of what it means."""

    type: MentionType
    canonical: str


class AnnotatedOwner(_Member):
    """Who owns a measure, in what role; ``basis`` tells a statement from an inference."""

    actor: str
    role: Role
    basis: Basis


class AnnotatedMeasure(Slice):
    """A measure; ``id`` and ``parent`` are of this answer alone."""

    id: str
    level: Level
    kind: Kind
    parent: str | None = None
    status: Status
    owners: tuple[AnnotatedOwner, ...]
    targets: tuple[str, ...]
    programs: tuple[str, ...]
    metrics: tuple[tuple[int, int], ...] = Field(description="Where its figures stand")
    periods: tuple[str, ...]
    places: tuple[str, ...]


class AnnotatedCitation(Slice):
    """Another document named in the text, and what this one does to it."""

    title: str
    doc_number: str | None = None
    relation: CitationRelation


class Annotation(_Member):
    """All that was read in a text: what ``zhengmai extract`` prints."""

    source: str = Field(description="The name the text was given")
    articles: tuple[AnnotatedArticle, ...]
    mentions: tuple[AnnotatedMention, ...]
    measures: tuple[AnnotatedMeasure, ...]
    citations: tuple[AnnotatedCitation, ...]
