"""The questions: one typed function each, the only way in for every face.

Wherever a function takes an actor, program, target, place or document, it takes an id or any form of the name
that the graph knows (``工信部``, ``IIoT``, ``工信部信管〔2024〕147号``); see `resolve_name`. Lists come in a fixed
order: by date of issue (undated last), title, then place in the text, unless said otherwise.

Errors: AmbiguousNameError, UnknownNameError, NotFoundError, ParameterError.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graph.questions.about_changes import Change, Changes, changes
from graph.questions.about_documents import document, documents, sections
from graph.questions.about_entities import ENTITY_LABELS, counts, entities, entity, mentions_of
from graph.questions.about_figures import figures
from graph.questions.about_judgements import JudgementRow, judgement, judgements
from graph.questions.about_measures import measure, measures, owners
from graph.questions.about_programs import actors_of, link, program_links, programs_of
from graph.questions.about_responsibility import COLUMNS, SORTS, responsibility
from graph.questions.about_stats import SourceRow, Stats, sources, stats
from graph.questions.about_targets import figure_pairs
from graph.questions.about_texts import DocumentText, document_facts, document_text
from graph.questions.about_timeline import timeline, timeline_counts
from graph.questions.bases import STATED, BasisFilter
from graph.questions.facets import (
    Facet,
    FacetValue,
    document_facets,
    entity_facets,
    figure_facets,
    measure_facets,
)
from graph.questions.fact import FACTS, Fact
from graph.questions.figure_pairs import FigurePair, Verdict
from graph.questions.linking import (
    LINKS_LIMIT,
    Companion,
    Companions,
    EntityLinks,
    Opening,
    Paper,
    Papers,
    PartCount,
    entity_links,
)
from graph.questions.matrix import (
    CELL_FIELDS,
    COUNTS,
    MatrixCell,
    MatrixColumn,
    MatrixRow,
    Responsibility,
    cell_filters,
    matrix_cells,
)
from graph.questions.names import is_id, moved_to, resolve_document, resolve_name
from graph.questions.naming import Named, names_in
from graph.questions.paging import DEFAULT_LIMIT, MAX_LIMIT, Page
from graph.questions.relating import MOST_STEPS, RELATIONS_LIMIT, DirectTie, Path, Relations, Step, relations
from graph.questions.rows import (
    ActorCount,
    CitationRow,
    Count,
    DocumentActor,
    DocumentDetail,
    DocumentRow,
    EntityDetail,
    EntityRef,
    EntityRow,
    Event,
    EventCount,
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
from graph.questions.searching import SEARCH_LABELS, search
from graph.questions.suggesting import SUGGEST_LABELS, SUGGEST_LIMIT, Suggestion, suggest

# Every question by name, in the order faces list them; its parameters and meaning are the function's own.
QUESTIONS: dict[str, Callable[..., Any]] = {
    question.__name__: question
    for question in (
        measures,
        measure,
        owners,
        programs_of,
        actors_of,
        program_links,
        link,
        responsibility,
        figures,
        figure_pairs,
        timeline,
        timeline_counts,
        documents,
        document,
        document_text,
        document_facts,
        sections,
        search,
        suggest,
        entities,
        entity,
        entity_links,
        relations,
        mentions_of,
        counts,
        stats,
        sources,
        measure_facets,
        document_facets,
        entity_facets,
        figure_facets,
        judgements,
        changes,
    )
}

__all__ = [
    "CELL_FIELDS",
    "COLUMNS",
    "COUNTS",
    "DEFAULT_LIMIT",
    "ENTITY_LABELS",
    "FACTS",
    "LINKS_LIMIT",
    "MAX_LIMIT",
    "MOST_STEPS",
    "QUESTIONS",
    "RELATIONS_LIMIT",
    "SEARCH_LABELS",
    "SORTS",
    "STATED",
    "SUGGEST_LABELS",
    "SUGGEST_LIMIT",
    "ActorCount",
    "BasisFilter",
    "Change",
    "Changes",
    "CitationRow",
    "Companion",
    "Companions",
    "Count",
    "DirectTie",
    "DocumentActor",
    "DocumentDetail",
    "DocumentRow",
    "DocumentText",
    "EntityDetail",
    "EntityLinks",
    "EntityRef",
    "EntityRow",
    "Event",
    "EventCount",
    "Facet",
    "FacetValue",
    "Fact",
    "Figure",
    "FigurePair",
    "Hit",
    "JudgementRow",
    "Link",
    "MatrixCell",
    "MatrixColumn",
    "MatrixRow",
    "MeasureRow",
    "MentionRow",
    "MetricRef",
    "Named",
    "Opening",
    "OwnerRef",
    "Ownership",
    "Page",
    "Paper",
    "Papers",
    "PartCount",
    "Passage",
    "Path",
    "PeriodRef",
    "ProgramLink",
    "Relations",
    "Responsibility",
    "SectionRow",
    "Share",
    "SourceRow",
    "Stats",
    "Step",
    "Suggestion",
    "Verdict",
    "actors_of",
    "cell_filters",
    "changes",
    "counts",
    "document",
    "document_facets",
    "document_facts",
    "document_text",
    "documents",
    "entities",
    "entity",
    "entity_facets",
    "entity_links",
    "figure_facets",
    "figure_pairs",
    "figures",
    "is_id",
    "judgement",
    "judgements",
    "link",
    "matrix_cells",
    "measure",
    "measure_facets",
    "measures",
    "mentions_of",
    "moved_to",
    "names_in",
    "owners",
    "program_links",
    "programs_of",
    "relations",
    "resolve_document",
    "resolve_name",
    "responsibility",
    "search",
    "sections",
    "sources",
    "stats",
    "suggest",
    "timeline",
    "timeline_counts",
]
