"""The questions: one typed function each, the only way in for every face.

Wherever a function takes an actor, program, target, place or document, it takes an id or any form of the name
that the graph knows (``工信部``, ``IIoT``, ``工信部信管〔2024〕147号``); see `resolve_name`. Lists come in a fixed order:
by date of issue (undated last), title, then place in the text, unless said otherwise.

Errors: AmbiguousNameError, UnknownNameError, NotFoundError, ParameterError.
"""

from __future__ import annotations

from graph.questions.paging import DEFAULT_LIMIT, MAX_LIMIT, Page
from graph.questions.rows import (
    ActorCount,
    CitationRow,
    Count,
    DocumentActor,
    DocumentDetail,
    DocumentRow,
    DocumentText,
    EntityDetail,
    EntityRef,
    EntityRow,
    Event,
    Figure,
    Hit,
    Link,
    MeasureRow,
    MentionRow,
    MetricRef,
    OwnerRef,
    Ownership,
    Passage,
    PeriodRef,
    ProgramLink,
    SectionRow,
    Share,
)
from graph.store.base import Store


def resolve_name(store: Store, text: str, label: str | None = None) -> EntityRef:
    """The entity ``text`` names: by id, canonical name, alias, or a form found in a document, tried in this order.

    AmbiguousNameError where several bear it, UnknownNameError with the nearest names where none does.
    """
    raise NotImplementedError


def resolve_document(store: Store, text: str) -> str:
    """The id of the ingested document ``text`` names: by id, title, 发文字号 or name of its source file."""
    raise NotImplementedError


def measures(
    store: Store,
    *,
    owner: str | None = None,
    role: str | None = None,
    basis: str | None = None,
    program: str | None = None,
    target: str | None = None,
    place: str | None = None,
    period: str | None = None,
    status: str | None = None,
    level: str | None = None,
    kind: str | None = None,
    document: str | None = None,
    words: str | None = None,
    parts: bool = False,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[MeasureRow]:
    """Measures that fit every filter given. ``role`` and ``basis`` are of the ``owner``, or of any owner.

    ``period``: ``2021``, ``2021年``, ``2021-03``, ``2021-03-05`` or ``2021-01-01/2021-06-30``: measures during any part of it.
    ``parts``: an owner, program, target or place also stands for what is part of it (a ministry's bureaus).
    """
    raise NotImplementedError


def measure(store: Store, id: str) -> MeasureRow:
    """One measure by its id."""
    raise NotImplementedError


def owners(store: Store, measure: str) -> tuple[Ownership, ...]:
    """Who owns a measure (by id), in what role, on what basis, and the words that say so."""
    raise NotImplementedError


def programs_of(store: Store, actor: str, *, role: str | None = None, parts: bool = False) -> tuple[Share, ...]:
    """The programs of the measures an actor owns, most measures first."""
    raise NotImplementedError


def actors_of(store: Store, program: str, *, role: str | None = None, parts: bool = False) -> tuple[Share, ...]:
    """The owners of the measures that involve a program, most measures first."""
    raise NotImplementedError


def program_links(store: Store, program: str) -> tuple[ProgramLink, ...]:
    """The programs that share measures with this one, and who owns those measures; most measures first."""
    raise NotImplementedError


def link(store: Store, program_a: str, program_b: str) -> Link:
    """The measures that involve both programs, and their owners."""
    raise NotImplementedError


def figures(
    store: Store,
    *,
    program: str | None = None,
    owner: str | None = None,
    document: str | None = None,
    unit: str | None = None,
    period: str | None = None,
    kind: str | None = None,
    status: str | None = None,
    words: str | None = None,
    parts: bool = False,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[Figure]:
    """Figures in measures that fit every filter given; filters as in `measures`, ``unit`` as in the figure (个, %, 亿元)."""
    raise NotImplementedError


def timeline(
    store: Store,
    *,
    entity: str | None = None,
    document: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[Event]:
    """What happened when, earliest first: measures in their periods, documents issued and taking effect.

    ``entity`` is an actor (as owner, target or issuer), a program or a place; ``since`` and ``until`` are dates or
    periods as in `measures`.
    """
    raise NotImplementedError


def documents(
    store: Store,
    *,
    issuer: str | None = None,
    doc_type: str | None = None,
    status: str | None = "ingested",
    words: str | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[DocumentRow]:
    """Documents; ``status`` ``cited`` for those that are only cited, null for both; ``words`` are of the title."""
    raise NotImplementedError


def document(store: Store, id: str) -> DocumentDetail:
    """One document, ingested or cited, by id or as `resolve_document` takes it."""
    raise NotImplementedError


def document_text(store: Store, id: str) -> DocumentText:
    """The source text an ingested document stands in. NotFoundError for one that is only cited."""
    raise NotImplementedError


def sections(store: Store, document: str) -> tuple[SectionRow, ...]:
    """A document's sections in reading order."""
    raise NotImplementedError


def search(
    store: Store, words: str, *, label: str | None = None, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> Page[Hit]:
    """Measures, sections, documents and entities whose text has these words, best first.

    Best: is it; begins with it; contains it; has all its words.
    """
    raise NotImplementedError


def entities(
    store: Store,
    name: str | None = None,
    *,
    label: str | None = None,
    kind: str | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[EntityRow]:
    """Entities known by ``name`` in any form, or all of them; most mentioned first."""
    raise NotImplementedError


def entity(store: Store, name: str, *, label: str | None = None) -> EntityDetail:
    """One entity by id or name, with what it is part of and its parts."""
    raise NotImplementedError


def mentions_of(
    store: Store,
    entity: str,
    *,
    label: str | None = None,
    document: str | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[MentionRow]:
    """Where an entity is named, in reading order."""
    raise NotImplementedError


def counts(store: Store) -> tuple[Count, ...]:
    """How much there is: groups ``label``, ``relation``, ``doc_type``, ``level``, ``kind``, ``status``, ``role``, ``basis``."""
    raise NotImplementedError


__all__ = [
    "DEFAULT_LIMIT",
    "MAX_LIMIT",
    "ActorCount",
    "CitationRow",
    "Count",
    "DocumentActor",
    "DocumentDetail",
    "DocumentRow",
    "DocumentText",
    "EntityDetail",
    "EntityRef",
    "EntityRow",
    "Event",
    "Figure",
    "Hit",
    "Link",
    "MeasureRow",
    "MentionRow",
    "MetricRef",
    "OwnerRef",
    "Ownership",
    "Page",
    "Passage",
    "PeriodRef",
    "ProgramLink",
    "SectionRow",
    "Share",
    "actors_of",
    "counts",
    "document",
    "document_text",
    "documents",
    "entities",
    "entity",
    "figures",
    "link",
    "measure",
    "measures",
    "mentions_of",
    "owners",
    "program_links",
    "programs_of",
    "resolve_document",
    "resolve_name",
    "search",
    "sections",
    "timeline",
]
