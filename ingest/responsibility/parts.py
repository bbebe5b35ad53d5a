"""Who does what in a sentence: the bodies that act, those made to act, partners, and those it is done to.

Bodies named in one breath (甲、乙和丙) are one group and play one part. What part is read from the words before and
after the group inside its clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from graph.model import Mention, Span
from ingest.clauses import opens_with_verb
from ingest.patterns.responsibility import (
    ATTRIBUTE_AFTER,
    BY_BEFORE,
    COMPOSED_AFTER,
    COOPERATION_AFTER,
    DECREE_AFTER,
    DETERMINER,
    DIRECTED_BEFORE,
    DOING_BACKGROUND,
    DONE_TO_AFTER,
    DONE_TO_BEFORE,
    DUE_AFTER,
    DUTY_LATER,
    DUTY_ON_THING,
    HELD_UP_BY,
    IN_PERSON_AFTER,
    ISSUED_AFTER,
    JOINT_BEFORE,
    LED_BEFORE,
    NO_SUBJECT_BEFORE,
    PREDICATE_BEFORE,
    RECIPIENT_AFTER,
    RECIPIENT_BEFORE,
    REPORT_TO,
    REPORTING_AFTER,
    SCENE,
    SERVED_BEFORE,
    STAFF,
    SUBJECT_AFTER,
    SUPPORTING_BEFORE,
    TIME_SHELL,
    TOGETHER_AFTER,
    UNDER_AFTER,
    WITH_BEFORE,
)
from ingest.responsibility.bodies import is_public
from ingest.within import within

_COMMA = "，,；;。：:"
_BETWEEN = re.compile(
    r"^(?:、|和|与|及|以及|或者?|，|,|\s)(?:各有关|各|有关|相关|其他|其)?$|^(?:、|和|与|及|以及)?(?:有关|相关|各)$|^等?$"
    r"|^等?(?:有关|相关)?(?:部门|单位|机构|企业|主体)(?:、|和|与|及|以及)(?:各有关|各|有关|相关|其他)?$"
    r"|^、(?:单位|部门|企业|机构)(?:、|和|与|及|以及)$"
    r"|^[（(](?:含|包括|包含)?$|^[）)](?:、|和|与|及|以及)?$"
)
_SHORT_NAMED = re.compile(r"[（(]以下(?:简|统|合)?称(?:为)?[“\"]?$")
_BRACKET = re.compile(r"^(?:[（(][^（）()]{1,40})?[）)]")
_CLAUSE_END = re.compile(r"[，,；;。：:]")
_TAIL = re.compile(r"^等?(?:有关|相关|各有关)?(?:部门|单位|机构|企业|方面)?")
_BY = re.compile(r"由[^自理缘因]")
_ROUNDED_OFF = re.compile(r"^(?:等(?:各类|各方|有关|相关)?(?:部门|单位|机构|企业|主体|方面|各方)?[，,]?|[，,])")


class Part(Enum):
    """What a group of bodies is in its sentence."""

    SUBJECT = auto()  # 甲应当…
    HOLDER = auto()  # 甲的注册资本应当…
    AGENT = auto()  # 由甲负责
    DIRECTED = auto()  # 指导甲开展
    PARTNER = auto()  # 会同甲, 与甲共同
    SUPPORTED = auto()  # 配合甲
    NAMED = auto()  # anywhere else: served, regulated, addressed
    ASIDE = auto()  # 按照甲部署, 向甲报告, 与甲合作: no part in the measure


@dataclass(frozen=True, slots=True)
class Group:
    """Bodies named in one breath, and the words before and after; ``first`` where no act is told before them."""

    mentions: tuple[Mention, ...]
    part: Part
    before: str
    after: str
    first: bool = False

    @property
    def span(self) -> Span:
        return Span(self.mentions[0].span.start, self.mentions[-1].span.end)


def groups(text: str, sentence: Span, actors: Sequence[Mention]) -> tuple[Group, ...]:
    """The groups of bodies in a sentence, in order, each with its part."""
    inside = within(actors, sentence)
    found = []
    first, told = True, sentence.start
    for members in _breaths(text, inside):
        start = _clause_start(text, sentence.start, members[0].span.start)
        before = text[start : members[0].span.start]
        after = _BRACKET.sub("", text[members[-1].span.end : sentence.end])
        after = after[staff.end() :] if (staff := STAFF.match(after)) else after
        first = first and not any(map(opens_with_verb, _CLAUSE_END.split(text[told:start])))
        told = start
        part = _part(before, after, able=first or is_public(members[0]))
        if part is Part.NAMED and is_public(members[-1]) and ISSUED_AFTER.match(after):
            part = Part.ASIDE
        if part is Part.NAMED and _holds(before, after, members[-1], inside):
            part = Part.HOLDER
        found.append(Group(tuple(members), part, before, after, first))
    return tuple(_without_attributes(found))


def _without_attributes(found: Sequence[Group]) -> Iterator[Group]:
    """A body that only says which others are dealt with is aside: 对承担甲会秘书处工作的企业，给予补助."""
    for i, group in enumerate(found):
        dealt = found[i + 1] if i + 1 < len(found) else None
        which = dealt is not None and len(dealt.before) > len(group.before) and ATTRIBUTE_AFTER.match(group.after)
        if which and dealt and group.part is Part.NAMED and DONE_TO_BEFORE.match(_bare(dealt.before)):
            yield replace(group, part=Part.ASIDE)
        else:
            yield group


def _without_short_names(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions less the short names given in a bracket to the one before: 甲部门（以下称乙部门）."""
    return [
        m
        for i, m in enumerate(mentions)
        if not (i and _SHORT_NAMED.fullmatch(text[mentions[i - 1].span.end : m.span.start]))
    ]


def _breaths(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    run: list[Mention] = []
    for mention in mentions:
        if run and not _BETWEEN.match(text[run[-1].span.end : mention.span.start]):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _clause_start(text: str, start: int, position: int) -> int:
    while position > start and text[position - 1] not in _COMMA:
        position -= 1
    return position


def _part(before: str, after: str, *, able: bool) -> Part:
    bare = _bare(before)
    together = WITH_BEFORE.search(before) and TOGETHER_AFTER.match(after) and not _BY.match(before)
    if JOINT_BEFORE.search(before) or together:
        return Part.PARTNER
    if SUPPORTING_BEFORE.search(before):
        return Part.SUPPORTED
    if IN_PERSON_AFTER.match(after):
        return Part.ASIDE
    if BY_BEFORE.search(before):
        return Part.NAMED if COMPOSED_AFTER.match(after) else Part.AGENT
    if DIRECTED_BEFORE.search(before) or LED_BEFORE.match(bare):
        return Part.DIRECTED
    if SERVED_BEFORE.search(bare) or (DONE_TO_BEFORE.match(bare) and DONE_TO_AFTER.match(after)):
        return Part.NAMED
    if _is_aside(before, after):
        return Part.ASIDE
    if SUBJECT_AFTER.match(after) and (
        not bare or (not NO_SUBJECT_BEFORE.search(bare.rstrip("的")) and _modifies(bare))
    ):
        return Part.SUBJECT
    if not bare and (DUTY_LATER.match(after) or (able and _acts(after))):
        return Part.SUBJECT
    return Part.NAMED


def _holds(before: str, after: str, last: Mention, inside: Sequence[Mention]) -> bool:
    """The duty is laid on a thing of theirs: 甲的注册资本应当…; not where the thing is a body itself."""
    duty = DUTY_ON_THING.match(after)
    if duty is None or _bare(before):
        return False
    return not any(last.span.end < m.span.start < last.span.end + duty.end() for m in inside)


def _bare(before: str) -> str:
    """What stands before a group in its clause, less what only dates, numbers or counts it."""
    return DETERMINER.sub("", TIME_SHELL.sub("", before, count=1).strip(' “”"'))


def _acts(after: str) -> bool:
    """The clause goes on with a verb, or with a phrase that sets the scene and a clause that opens with one.

    What rounds off a list of names (等单位, 等主体，) is passed over.
    """
    first, _, rest = _ROUNDED_OFF.sub("", after).partition("，")
    if DUE_AFTER.match(first) or opens_with_verb(first):
        return True
    return bool(SCENE.match(first)) and opens_with_verb(_CLAUSE_END.split(rest, maxsplit=1)[0])


def _modifies(bare: str) -> bool:
    """What stands before belongs to the subject or sets its scene: 完成备案的X应当…, 进网检测时X应当…."""
    return bare.endswith(("的", "时", "后", "中", "内", "各", "原"))


def _is_aside(before: str, after: str) -> bool:
    match = _TAIL.match(after)
    tail = after[match.end() :] if match else after
    if HELD_UP_BY.search(before):
        return True
    if REPORT_TO.search(before) and REPORTING_AFTER.match(tail):
        return True
    if WITH_BEFORE.search(before) and COOPERATION_AFTER.match(tail):
        return True
    if RECIPIENT_BEFORE.search(before) and RECIPIENT_AFTER.match(tail):
        return True
    if PREDICATE_BEFORE.search(before) and RECIPIENT_AFTER.match(tail):
        return True
    if before.endswith("在") and UNDER_AFTER.match(tail):
        return True
    return before.endswith("涉") or bool(DOING_BACKGROUND.search(before) and DECREE_AFTER.match(tail))
