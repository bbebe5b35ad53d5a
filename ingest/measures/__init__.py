"""Sentences to measures: level, kind, status and parent, owners and targets, and what each involves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.model import Basis, DocType, Kind, Level, Measure, Mention, MentionType, Owner, Role, Status
from ingest.clauses import is_act
from ingest.clean import CleanText
from ingest.measures.context import manner
from ingest.measures.outline import Draft, Outline, flow
from ingest.measures.phases import bodies_before_colon
from ingest.measures.table_tasks import found_tables, merged, table_tasks, without
from ingest.patterns.measures import CASE_MUST, FIGURE, SUBJECTLESS_MUST, TARGET_YEAR
from ingest.responsibility import Answer, Inherited, answer
from ingest.responsibility.notes import Note, notes
from ingest.structure import Article
from ingest.within import within

__all__ = ["measures"]

_PARTS = (("牵头", Role.LEAD), ("参与", Role.PARTICIPATE), ("参加", Role.PARTICIPATE), ("配合", Role.SUPPORT))
"""What says which part a body before a colon takes, the first to be looked for first."""
_CARRYING = frozenset({DocType.REGULATION, DocType.REPLY})
"""Documents in which a paragraph's subject goes on over its full stops."""


def measures(clean: CleanText, article: Article, mentions: Sequence[Mention]) -> tuple[Measure, ...]:
    """The measures of an article in reading order; spans count in the cleaned text, ``parent`` in the result."""
    text = clean.text
    own = within(mentions, article.span)
    tables = found_tables(text, article)
    all_lines = without(text, flow(text, article), tables)
    found = notes(text, all_lines, article.sections, own)
    drafts = Outline(text, article, own, all_lines, found).drafts()
    answers = _answers(text, article, own, drafts, found)
    linked = _linked(text, own, drafts, answers, found)
    return merged(linked, _owned(table_tasks(text, article, tables, own), article))


def _owned(tasks: Sequence[Measure], article: Article) -> list[Measure]:
    """Tasks of tables; those whose row names nobody are the document's."""
    return [task if task.owners else replace(task, owners=_document_owners(article)) for task in tasks]


def _answers(
    text: str, article: Article, mentions: Sequence[Mention], drafts: Sequence[Draft], found: tuple[Note, ...]
) -> list[Answer]:
    actors = [m for m in mentions if m.type is MentionType.ACTOR]
    document = _document_owners(article)
    noted = _noted(drafts, found)
    answers: list[Answer] = []
    kind = manner(article)
    carried: tuple[Owner, ...] = ()
    laid = False
    for i, draft in enumerate(drafts):
        previous = drafts[i - 1] if i else None
        goes_on = previous is not None and _goes_on(text, previous, draft, kind)
        if not goes_on or not _carries(text, draft, kind, laid=laid):
            carried = ()
        inherited = Inherited(noted[i], document, kind, carried, draft.context.goals, _is_required(draft))
        reply = _under_heading(text, draft, answer(text, draft.span, actors, inherited), actors)
        answers.append(reply)
        laid = reply.laid or (laid and goes_on and not reply.stated)
        carried = _going_on(reply, article) if reply.stated else (carried if goes_on else ())
    return answers


def _goes_on(text: str, previous: Draft, draft: Draft, kind: DocType) -> bool:
    """In the same paragraph; in a rule also in a further one of its article that opens with a case (发现…的，应当)."""
    if previous.sentence.line == draft.sentence.line:
        return True
    same_article = draft.section is not None and previous.section == draft.section
    return kind is DocType.REGULATION and same_article and bool(CASE_MUST.match(draft.sentence.span.of(text)))


def _is_required(draft: Draft) -> bool:
    return draft.context.status is Status.REQUIRED and not draft.context.goals


def _carries(text: str, draft: Draft, kind: DocType, *, laid: bool) -> bool:
    """Whether a sentence without a subject goes on from the one before it in its paragraph."""
    return (
        kind in _CARRYING
        or laid
        or draft.sentence.after_half
        or bool(SUBJECTLESS_MUST.match(draft.sentence.span.of(text)))
    )


def _going_on(reply: Answer, article: Article) -> tuple[Owner, ...]:
    """The subjects that a sentence without one goes on from; in a reply those who act, not those who are made to."""
    if article.doc_type is DocType.REPLY:
        return tuple(o for o in reply.carry if o.role is Role.LEAD)
    return reply.carry


def _under_heading(text: str, draft: Draft, reply: Answer, actors: Sequence[Mention]) -> Answer:
    """The answer with the bodies before the line's colon as owners, in the part that the sentence says.

    Who leads with them (会同甲厅牵头) leads too; nobody is inherited.
    """
    heads = bodies_before_colon(text, draft.sentence.line, actors)
    if not heads:
        return reply
    sentence = draft.span.of(text)
    role = next((r for word, r in _PARTS if word in sentence), Role.LEAD)
    own = [Owner(m.canonical, role, Basis.HEADING, m.span, "heading.colon") for m in heads]
    names = {o.actor for o in own}
    stated = [o for o in reply.owners if o.basis in (Basis.EXPLICIT, Basis.CLAUSE_NOTE) and o.actor not in names]
    joined = [replace(o, role=Role.LEAD) if o.rule == "partner" and role is Role.LEAD else o for o in stated]
    return replace(reply, owners=(*own, *joined))


def _document_owners(article: Article) -> tuple[Owner, ...]:
    """The bureau of the byline or the document number, else every issuer."""
    if article.responsible_bureau and article.bureau_basis:
        return (Owner(article.responsible_bureau, Role.LEAD, article.bureau_basis, rule="document"),)
    return tuple(Owner(i, Role.LEAD, Basis.ISSUER, rule="document") for i in article.issuers)


def _noted(drafts: Sequence[Draft], found: tuple[Note, ...]) -> list[tuple[Owner, ...]]:
    """For each draft the owners of the note that covers it; a heading without one takes the first beneath it."""
    owners: list[tuple[Owner, ...]] = [
        next((n.owners for n in found if n.covers.start <= d.span.start < n.covers.end), ()) for d in drafts
    ]
    for i in range(len(drafts) - 1, -1, -1):
        parent = drafts[i].parent
        if parent is not None and owners[i] and (not owners[parent] or _from_below(drafts, found, parent)):
            owners[parent] = owners[i]
    return owners


def _from_below(drafts: Sequence[Draft], found: tuple[Note, ...], index: int) -> bool:
    """True where no note covers the heading itself, so that the first beneath it is its own."""
    return not any(n.covers.start <= drafts[index].span.start < n.covers.end for n in found)


def _linked(
    text: str, mentions: Sequence[Mention], drafts: Sequence[Draft], answers: Sequence[Answer], found: tuple[Note, ...]
) -> tuple[Measure, ...]:
    result: list[Measure] = []
    stated_periods: tuple[str, ...] = ()
    for i, (draft, reply) in enumerate(zip(drafts, answers, strict=True)):
        inside = within(mentions, draft.span)
        own_periods = _names(inside, MentionType.PERIOD)
        previous = drafts[i - 1] if i else None
        due = next((n.periods for n in found if n.covers.start <= draft.span.start < n.covers.end), ())
        periods = _joined(own_periods, due) or _inherited_periods(draft, previous, stated_periods)
        if own_periods or not _same_goals(draft, previous):
            stated_periods = own_periods
        measure = Measure(
            span=draft.span,
            level=draft.level,
            kind=_kind(text, draft, reply),
            status=draft.context.status,
            parent=_parent(draft, reply),
            section=draft.section,
            owners=reply.owners,
            targets=reply.targets,
            programs=_names(inside, MentionType.PROGRAM),
            metrics=tuple(m.span for m in inside if m.type is MentionType.METRIC),
            periods=periods,
            places=_names(inside, MentionType.PLACE),
        )
        result.append(measure)
    return tuple(result)


def _parent(draft: Draft, reply: Answer) -> int | None:
    """A paragraph without a number in which a crowd of addressees is told to act closes the document."""
    if draft.level is Level.ITEM and not (draft.labelled_line or draft.sentence.index) and reply.addressed:
        return None
    return draft.parent


def _kind(text: str, draft: Draft, reply: Answer) -> Kind:
    if draft.context.goals:
        return Kind.OUTCOME
    sentence = draft.sentence.span.of(text)
    if reply.stated:
        return Kind.ACTION
    if draft.context.status is Status.DONE:
        return Kind.ACTION if is_act(sentence) else Kind.OUTCOME
    if draft.context.status is Status.PLANNED and FIGURE.search(sentence) and not is_act(sentence):
        return Kind.OUTCOME
    year = TARGET_YEAR.match(sentence)
    return Kind.OUTCOME if year and not is_act(sentence[year.end() :]) else Kind.ACTION


def _joined(stated: tuple[str, ...], due: tuple[str, ...]) -> tuple[str, ...]:
    """The dates of a sentence, and the deadline that its note sets."""
    return tuple(dict.fromkeys((*stated, *due)))


def _inherited_periods(draft: Draft, previous: Draft | None, stated: tuple[str, ...]) -> tuple[str, ...]:
    """A goal's deadline holds for the goals after it, a part after ； keeps the time before; else the half's year."""
    if stated and (_same_goals(draft, previous) or draft.sentence.after_half):
        return stated
    return (draft.context.period,) if draft.context.period else ()


def _same_goals(draft: Draft, previous: Draft | None) -> bool:
    return previous is not None and draft.context.goals and previous.context.goals


def _names(mentions: Sequence[Mention], type: MentionType) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.canonical for m in mentions if m.type is type))
