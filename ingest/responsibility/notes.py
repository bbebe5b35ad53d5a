"""Responsibility notes: whom they name, and what they cover.

They stand in brackets, （甲部牵头，乙部、丙部配合） or （责任单位：甲局、乙局）, or on lines of their own.

牵头 leads; 负责 and 责任单位 lead where nobody 牵头, else support; 各地区 beside named bodies implements; a list
declared ordered (列第一位者为牵头单位) is led by its first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model import Basis, Mention, MentionType, Owner, Role, Section, Span
from ingest.patterns.responsibility import FIRST_LEADS, HEREAFTER, NOTE_LABEL, NOTE_ROLE, NOTE_WORD
from ingest.responsibility.bodies import is_crowd, is_regional
from ingest.sentences import Line
from ingest.within import within

_BRACKETS = {"（": "）", "(": ")", "【": "】", "[": "]"}
_LONGEST = 600
_SEPARATORS = re.compile(r"[\s、，,；;和及与等/]|部门|单位|有关")
_ROLES: tuple[tuple[str, Role | None], ...] = (
    ("牵头", Role.LEAD),
    ("主办", Role.LEAD),
    ("主责", Role.LEAD),
    ("指导", Role.GUIDE),
    ("配合", Role.SUPPORT),
    ("协助", Role.SUPPORT),
    ("协同", Role.SUPPORT),
    ("协办", Role.SUPPORT),
    ("参加", Role.PARTICIPATE),
    ("参与", Role.PARTICIPATE),
    ("具体实施", Role.IMPLEMENT),
    ("组织实施", Role.IMPLEMENT),
    ("承办", Role.IMPLEMENT),
    ("负责", None),
    ("责任", None),
    ("职责", None),
    ("职能", None),
    ("落实", None),
    ("实施", None),
)
"""What a role word says; None: answerable, whatever that is beside the others of the note."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note's own span, the owners it names, and the stretch of text whose measures are theirs."""

    span: Span
    owners: tuple[Owner, ...]
    covers: Span


@dataclass(frozen=True, slots=True)
class _Found:
    span: Span
    content: Span


def notes(
    text: str, all_lines: Sequence[Line], sections: tuple[Section, ...], mentions: Sequence[Mention]
) -> tuple[Note, ...]:
    """The responsibility notes of an article, in reading order, with what each covers.

    A note covers what stands between the note before it (or the head of its own section) and itself. Where it is the
    only one of a clause with numbered parts and ends it, it covers the whole clause.
    """
    actors = [m for m in mentions if m.type is MentionType.ACTOR]
    found = [f for f in _all(text, all_lines) if within(actors, f.content)]
    ordered = False
    result: list[Note] = []
    reach = 0
    for f in found:
        content = f.content.of(text)
        first_leads = bool(FIRST_LEADS.search(content))
        owners = _owners(text, f.content, actors, ordered or first_leads)
        ordered = ordered or (first_leads and bool(HEREAFTER.search(content)))
        if not owners:
            continue
        start = max(reach, _head(f, sections, [g for g in found if g is not f]))
        reach = f.span.end
        if start < f.span.start:
            result.append(Note(f.span, owners, Span(start, f.span.start)))
    return tuple(result)


def _all(text: str, all_lines: Sequence[Line]) -> Iterator[_Found]:
    """Bracketed notes and note lines; lines that follow each other are one note."""
    run: list[Span] = []
    for line in all_lines:
        if NOTE_LABEL.match(text, line.span.start, line.span.end):
            run.append(line.span)
            continue
        if run:
            yield _joined(run)
            run = []
        yield from _bracketed(text, line.span)
    if run:
        yield _joined(run)


def _joined(run: list[Span]) -> _Found:
    span = Span(run[0].start, run[-1].end)
    return _Found(span, span)


def _bracketed(text: str, line: Span) -> Iterator[_Found]:
    i = line.start
    while i < line.end:
        if text[i] not in _BRACKETS:
            i += 1
            continue
        end = _partner(text, i, min(line.end, i + _LONGEST))
        if end is None:
            i += 1
            continue
        content = Span(i + 1, end - 1) if end - i > 2 else None
        if (content and _stands_alone(text, i, end, line) and NOTE_WORD.search(content.of(text))) or (
            content and _stands_alone(text, i, end, line) and _names_only(content.of(text))
        ):
            yield _Found(Span(i, end), content)
        i = end


def _partner(text: str, opening: int, limit: int) -> int | None:
    """The position after the bracket that closes the one at ``opening``, nested ones counted."""
    depth = 0
    for i in range(opening, limit):
        if text[i] in _BRACKETS:
            depth += 1
        elif text[i] in _BRACKETS.values():
            depth -= 1
            if not depth:
                return i + 1
    return None


def _stands_alone(text: str, start: int, end: int, line: Span) -> bool:
    """At the end of a sentence: after its full stop, or before it or the line's end."""
    before = text[line.start : start].rstrip()
    after = text[end : line.end].lstrip()
    return not before or before[-1] in "。！；;：" or not after or after[0] in "。；;"


def _names_only(content: str) -> bool:
    """A list of at least two names ended as bodies are: （公安部、应急管理部）."""
    plain = re.sub(r"[（(][^（）()]*[）)]", "", content)
    parts = [p for p in re.split(r"[、，,；;]", plain) if p.strip()]
    return len(parts) > 1 and all(re.search(r"(?:[部委局署厅办院会]|政府|中心)(?:等)?$", p.strip()) for p in parts)


def _owners(text: str, content: Span, actors: Sequence[Mention], ordered: bool) -> tuple[Owner, ...]:
    inside = within(actors, content)
    marks = _marks(text, content, inside)
    leads = any(role is Role.LEAD for _, role in marks)
    beside_named = not all(is_crowd(m) or is_regional(m.canonical) for m, _ in marks)
    owners: list[Owner] = []
    for i, (mention, said) in enumerate(marks):
        regional = is_regional(mention.canonical) and beside_named
        role = _settled(said, regional=regional, first=i == 0, ordered=ordered, leads=leads)
        if all(o.actor != mention.canonical for o in owners):
            owners.append(Owner(mention.canonical, role, Basis.CLAUSE_NOTE, mention.span, "note"))
    return tuple(owners)


def _settled(said: Role | None, *, regional: bool, first: bool, ordered: bool, leads: bool) -> Role:
    """The role of a body from what is said of it and what stands beside it in the note."""
    if regional and said in (None, Role.SUPPORT, Role.LEAD):
        return Role.IMPLEMENT
    if said is not None:
        return said
    if ordered:
        return Role.LEAD if first else Role.SUPPORT
    return Role.SUPPORT if leads else Role.LEAD


def _marks(text: str, content: Span, inside: Sequence[Mention]) -> list[tuple[Mention, Role | None]]:
    """Each body with the role its label or the role word after its group says."""
    labels = [(m.end(), m.group(1)) for m in NOTE_LABEL.finditer(text, content.start, content.end)]
    marks: list[tuple[Mention, Role | None]] = []
    for i, mention in enumerate(inside):
        word = _word_after(text, mention, inside[i + 1 :], content)
        label = next((w for end, w in reversed(labels) if end <= mention.span.start), "")
        marks.append((mention, _role(word or label)))
    return marks


def _word_after(text: str, mention: Mention, later: Sequence[Mention], content: Span) -> str:
    """The role word that closes the group ``mention`` is in, over 、 and the names that follow."""
    position = mention.span.end
    names = iter(later)
    following = next(names, None)
    while position < content.end:
        if following and position == following.span.start:
            position = following.span.end
            following = next(names, None)
        elif text[position] in "；;。" or NOTE_LABEL.match(text, position, content.end):
            return ""
        elif match := NOTE_ROLE.match(text, position, content.end):
            return match.group()
        elif text[position] in "（(":
            position = _partner(text, position, content.end) or content.end
            while following and following.span.start < position:
                following = next(names, None)
        elif match := _SEPARATORS.match(text, position):
            position = match.end()
        else:
            position += 1
    return ""


def _role(word: str) -> Role | None:
    if word.startswith("参与牵头"):
        return Role.LEAD
    return next((role for part, role in _ROLES if part in word), None)


def _head(note: _Found, sections: tuple[Section, ...], others: list[_Found]) -> int:
    """Where the clause that ``note`` closes begins."""
    holding = [s for s in sections if s.span.start <= note.span.start < s.span.end]
    if not holding:
        return 0
    deepest = max(holding, key=lambda s: (s.depth, s.ordinal))
    head = deepest
    while head.parent is not None and head.form in ("number", "ordinal"):
        parent = next(s for s in sections if s.ordinal == head.parent)
        if parent.form not in ("clause", "number") or parent.span.end > note.span.end + 2:
            break
        if any(parent.span.start <= o.span.start < parent.span.end for o in others):
            break
        head = parent
    return head.span.start
