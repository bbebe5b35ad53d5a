"""Who owns a measure, in what role, on what basis, and whom it is aimed at.

The order of trust: named in the sentence → the note of its clause → the byline → the bureau code of the document number
→ the issuer. A subject named in the sentence takes the place of an inherited owner and joins the owners of a note.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.model import Basis, DocType, Mention, Owner, Role, Span
from ingest.patterns.measures import LIST_INLINE
from ingest.patterns.responsibility import (
    DUTY,
    DUTY_LATER,
    LEADING_OPENING,
    PARTICIPATING_AFTER,
    PUNISHED,
    RELATIVE_CLAUSE,
    RULED_OTHERWISE,
    SUPPORTING_OPENING,
    UNNAMED_SUBJECT,
    VIOLATION,
)
from ingest.responsibility.bodies import is_crowd, is_person, is_public, is_regional, is_supreme
from ingest.responsibility.parts import Group, Part, groups

_LAYING = frozenset("应要须不必将会统")
_ANYBODY = "public.anybody"
"""任何单位和个人: a ban on everybody says nothing of who acts in the next sentence."""
_ALLOWING = frozenset("可需")
"""What lets a party act, or needs it to, where a document tells others what to do; elsewhere it tells of a result."""

__all__ = ["Answer", "Inherited", "answer"]


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a measure has before its sentence is read: the note's owners, or the document's own.

    ``required`` says that the document tells others what to do, outside its goals.
    """

    note: tuple[Owner, ...]
    document: tuple[Owner, ...]
    doc_type: DocType
    carried: tuple[Owner, ...] = ()
    goals: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """Who is answerable for a sentence, whom it is aimed at, and whether it names who acts.

    ``carry`` are the owners that a next sentence without a subject of its own goes on from; ``addressed`` says that
    the sentence is told to a crowd of public bodies (各省通信管理局要…), ``laid`` that it lays a duty (企业应当…).
    """

    owners: tuple[Owner, ...]
    targets: tuple[str, ...]
    stated: bool
    carry: tuple[Owner, ...]
    addressed: bool = False
    laid: bool = False


def answer(text: str, sentence: Span, actors: Sequence[Mention], inherited: Inherited) -> Answer:
    """Read a sentence's owners and targets; ``actors`` are the article's, in order."""
    found = groups(text, sentence, actors)
    outside = _before_list(text, sentence, found)
    subjects = _subjects(outside, inherited)
    named = [*subjects, *_partners(outside), *_directed(outside)]
    base = _base(inherited, subjects, found, sentence.of(text))
    owners = _merge(base, named)
    targets = _targets(outside, {o.actor for o in owners}, inherited)
    addressed = any(is_crowd(m) and is_public(m) for g in found if g.part is Part.SUBJECT for m in g.mentions)
    anybody = {m.canonical for g in found for m in g.mentions if m.rule == _ANYBODY}
    laid = any(DUTY.match(g.after) for g in found if g.part is Part.SUBJECT)
    carry = tuple(o for o in subjects if o.actor not in anybody)
    return Answer(tuple(owners), tuple(targets), bool(subjects), carry, addressed, laid)


def _base(inherited: Inherited, subjects: list[Owner], found: Sequence[Group], sentence: str) -> list[Owner]:
    """The owners a sentence starts from: the note's always, the document's where nobody is named."""
    if inherited.note:
        return list(inherited.note)
    if subjects:
        return []
    base = list(_goes_on_from(inherited.carried, sentence) or inherited.document)
    if SUPPORTING_OPENING.match(sentence) or any(g.part is Part.SUPPORTED for g in found):
        return [replace(o, role=Role.SUPPORT) if o.role is Role.LEAD else o for o in base]
    return base


def _goes_on_from(carried: tuple[Owner, ...], sentence: str) -> tuple[Owner, ...]:
    """The subjects before, unless the sentence has one that is no body known, or tells others what they carry out."""
    if UNNAMED_SUBJECT.match(sentence):
        return ()
    if LEADING_OPENING.match(sentence) and all(o.role is Role.IMPLEMENT for o in carried):
        return ()
    return carried


def _subjects(found: Sequence[Group], inherited: Inherited) -> list[Owner]:
    owners: list[Owner] = []
    if inherited.goals:
        return owners
    for group in found:
        holds = group.part is Part.HOLDER and inherited.doc_type is DocType.REGULATION
        if group.part not in (Part.SUBJECT, Part.AGENT) and not holds:
            continue
        if _acts_not(group, found):
            continue
        for mention in group.mentions:
            if is_person(mention) and inherited.doc_type is not DocType.NEWS:
                continue
            if not _may_act(mention, group, inherited):
                continue
            owners.append(
                Owner(mention.canonical, _role(mention, group, inherited), Basis.EXPLICIT, mention.span, "subject")
            )
    return owners


def _acts_not(group: Group, found: Sequence[Group]) -> bool:
    """甲未…的，由乙责令改正; 甲分配的编号，由乙登记; 甲另有规定的: who is only spoken of owns nothing."""
    if group.part is not Part.SUBJECT:
        return False
    if RULED_OTHERWISE.match(group.after):
        return True
    by_somebody = (VIOLATION.match(group.after) or RELATIVE_CLAUSE.match(group.after)) and any(
        g.part is Part.AGENT for g in found
    )
    return bool(by_somebody or PUNISHED.match(group.after))


def _only_says_which(group: Group, found: Sequence[Group]) -> bool:
    """甲分配的编号，由乙登记; 甲另有规定的: nothing is done to who only says which thing or rule is meant."""
    if group.part is not Part.SUBJECT:
        return False
    agent = any(g.part is Part.AGENT for g in found)
    return bool(RULED_OTHERWISE.match(group.after) or (agent and RELATIVE_CLAUSE.match(group.after)))


def _may_act(mention: Mention, group: Group, inherited: Inherited) -> bool:
    """A party without public power is a subject where the text lays a duty on it, or begins to tell it what to do."""
    if is_public(mention) or inherited.doc_type is DocType.REGULATION:
        return True
    modal = group.after.lstrip("，,")[:1]
    laid = modal in _LAYING or (inherited.required and modal in _ALLOWING) or bool(DUTY_LATER.match(group.after))
    told = inherited.required and group.first
    return laid or told or group.part is Part.AGENT or not is_crowd(mention)


def _role(mention: Mention, group: Group, inherited: Inherited) -> Role:
    after = group.after[:12]
    if "牵头" in after:
        return Role.LEAD
    if after.startswith(("配合", "协助")):
        return Role.SUPPORT
    if PARTICIPATING_AFTER.match(after):
        return Role.PARTICIPATE
    if inherited.doc_type is DocType.REGULATION or group.part is Part.AGENT:
        return Role.LEAD if is_public(mention) else Role.IMPLEMENT
    if any(o.actor == mention.canonical for o in inherited.document):
        return Role.LEAD
    if is_crowd(mention) or is_regional(mention.canonical) or not is_public(mention):
        return Role.IMPLEMENT
    return Role.LEAD


def _partners(found: Sequence[Group]) -> list[Owner]:
    owners = []
    for group in found:
        for m in group.mentions:
            if group.part is Part.PARTNER:
                owners.append(Owner(m.canonical, Role.PARTICIPATE, Basis.EXPLICIT, m.span, "partner"))
            elif group.part is Part.SUPPORTED and is_public(m) and not is_crowd(m):
                owners.append(Owner(m.canonical, Role.LEAD, Basis.EXPLICIT, m.span, "supported"))
    return owners


def _directed(found: Sequence[Group]) -> list[Owner]:
    """指导各地开展…: a public body told to act owns what it is told."""
    return [
        Owner(m.canonical, Role.IMPLEMENT, Basis.EXPLICIT, m.span, "directed")
        for g in found
        if g.part is Part.DIRECTED
        for m in g.mentions
        if is_public(m)
    ]


def _merge(base: list[Owner], named: list[Owner]) -> list[Owner]:
    """The note's owners with what the sentence states of them; who is new comes after."""
    owners = list(base)
    for owner in named:
        at = next((i for i, o in enumerate(owners) if o.actor == owner.actor), None)
        if at is None:
            owners.append(owner)
        elif owners[at].basis is Basis.CLAUSE_NOTE:
            owners[at] = replace(owners[at], basis=Basis.EXPLICIT, span=owner.span, rule=owner.rule)
    return owners


def _can_be_aimed_at(mention: Mention, group: Group) -> bool:
    """Persons, who commands all, and the world's organisations are spoken of, not aimed at, unless helped to act."""
    if is_person(mention) or is_supreme(mention):
        return False
    return mention.kind != "international" or group.part is Part.DIRECTED


def _before_list(text: str, sentence: Span, found: Sequence[Group]) -> Sequence[Group]:
    """The groups that stand before the sentence's list: what a list of papers names is nobody's target."""
    opener = LIST_INLINE.search(text, sentence.start, sentence.end)
    return found if opener is None else [g for g in found if g.span.start < opener.start()]


def _targets(found: Sequence[Group], owners: set[str], inherited: Inherited) -> list[str]:
    issuers = {o.actor for o in (*inherited.document, *inherited.note)}
    targets: list[str] = []
    for group in found:
        if group.part is Part.ASIDE or _only_says_which(group, found):
            continue
        for m in group.mentions:
            if m.canonical in (*owners, *issuers, *targets) or not _can_be_aimed_at(m, group):
                continue
            targets.append(m.canonical)
    return targets
