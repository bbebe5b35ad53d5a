"""Responsibility notes: whom they name, and what they cover.

They stand in brackets, （甲部牵头，乙部、丙部配合） or （责任单位：甲局、乙局）, on lines of their own, or at the
end of a paragraph: …。责任单位：甲局、乙局, …。甲局牵头，乙局配合。

牵头 leads; 负责 and 责任单位 lead where nobody 牵头, else support; 各地区 beside named bodies implements; a list
declared ordered (列第一位者为牵头单位) is led by its first.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model import Basis, Mention, MentionType, Owner, Role, Section, Span
from ingest.patterns.responsibility import A_NAME as _NAME
from ingest.patterns.responsibility import (
    DUE_LABEL,
    FIRST_LEADS,
    HEREAFTER,
    NOTE_LABEL,
    NOTE_ROLE,
    NOTE_WORD,
    OPEN_LIST,
    ROLES_ALONE,
)
from ingest.responsibility.bodies import is_crowd, is_regional
from ingest.sentences import Line
from ingest.within import within

_BRACKETS = {"（": "）", "(": ")", "【": "】", "[": "]"}
_OPENERS = frozenset("（(【[〔")
_CLOSERS = frozenset("）)】]〕")
_CLOSING = re.compile(r"[）)】\]]")
_FULL_STOP = re.compile(r"。[ \u3000]*(?:——|—)?")
_LONGEST = 600
_LONGEST_TAIL = 120
_UNSAID = 0.6
"""How sure it is that bodies named without a role word (（公安部、应急管理部）) are answerable."""
_DOUBTFUL = 0.5
UNSURE_DATES = frozenset({"invalid", "yearless", "ambiguous"})
"""Kinds of dates that name no day."""
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
    """A note's own span, the owners it names, and the stretch of text whose measures are theirs.

    ``periods`` are the canonical dates that it sets (完成时限：…); one that no calendar has is none of them.
    """

    span: Span
    owners: tuple[Owner, ...]
    covers: Span
    periods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    span: Span
    content: Span
    names_only: bool = False


def notes(
    text: str, all_lines: Sequence[Line], sections: tuple[Section, ...], mentions: Sequence[Mention]
) -> tuple[Note, ...]:
    """The responsibility notes of an article, in reading order, with what each covers.

    A note covers what stands between the note before it (or the head of its own section) and itself. Where it is the
    only one of a clause with numbered parts and ends it, it covers the whole clause.
    """
    actors = [m for m in mentions if m.type is MentionType.ACTOR]
    found = [f for f in _all(text, all_lines, actors) if any(m.span in f.content for m in actors)]
    declared = _declared(text, all_lines, found)
    result: list[Note] = []
    reach = 0
    for f in found:
        ordered = any(at < f.span.start for at in declared) or bool(FIRST_LEADS.search(f.content.of(text)))
        owners = _owners(text, f, actors, ordered)
        if not owners:
            continue
        start = max(reach, _head(f, sections, [g for g in found if g is not f]))
        reach = f.span.end
        if start < f.span.start:
            result.append(Note(f.span, owners, Span(start, f.span.start), _due(text, f.content, mentions)))
    return tuple(result)


def _declared(text: str, all_lines: Sequence[Line], found: Sequence[_Found]) -> list[int]:
    """Where the text says that the first of a list leads, for all that follows: beside 下同, or outside any note."""
    return [
        said.start()
        for line in all_lines
        for said in FIRST_LEADS.finditer(text, line.span.start, line.span.end)
        if HEREAFTER.match(text[said.end() : line.span.end])
        or not any(f.content.start <= said.start() < f.content.end for f in found)
    ]


def _due(text: str, content: Span, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The dates behind 完成时限：, each once."""
    label = DUE_LABEL.search(text, content.start, content.end)
    if label is None:
        return ()
    behind = within(mentions, Span(label.end(), content.end))
    dates = [m for m in behind if m.type is MentionType.PERIOD and m.kind not in UNSURE_DATES]
    return tuple(dict.fromkeys(m.canonical for m in dates))


def note_owners(text: str, content: Span, actors: Sequence[Mention]) -> tuple[Owner, ...]:
    """The owners that ``content`` names, read as the inside of a note is."""
    return _owners(text, _Found(content, content), actors, ordered=False)


def _all(text: str, all_lines: Sequence[Line], actors: Sequence[Mention]) -> Iterator[_Found]:
    """Bracketed notes, the tails of lines and note lines; lines that follow each other are one note."""
    run: list[Span] = []
    for line in all_lines:
        labelled = NOTE_LABEL.match(text, line.span.start, line.span.end)
        if labelled or DUE_LABEL.match(text, line.span.start, line.span.end):
            run.append(line.span)
            continue
        if run:
            yield _joined(run)
            run = []
        yield from _bracketed(text, line.span)
        if (tail := _tail(text, line.span, actors)) is not None:
            yield tail
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
        if content and _stands_alone(text, i, end, line):
            worded = NOTE_WORD.search(content.of(text)) is not None
            if worded or _names_only(content.of(text)):
                yield _Found(Span(i, end), content, not worded)
        i = end


def _tail(text: str, line: Span, actors: Sequence[Mention]) -> _Found | None:
    """What stands without brackets behind a full stop and only says who is answerable, to the end of the line."""
    if not NOTE_WORD.search(text, line.start, line.end):
        return None
    for stop in _FULL_STOP.finditer(text, line.start, line.end - 1):
        rest = Span(stop.end(), line.end)
        if NOTE_LABEL.match(text, rest.start, rest.end):
            return _Found(rest, rest)
        if rest.end - rest.start <= _LONGEST_TAIL and _only_says_who(text, rest, actors):
            return _Found(rest, rest)
    return None


def _only_says_who(text: str, span: Span, actors: Sequence[Mention]) -> bool:
    """甲局牵头，乙局、丙局配合。: names, and what each of them does in it; a verb of its own makes it a sentence."""
    inside = within(actors, span)
    at, masked = span.start, ""
    for mention in inside:
        masked += text[at : mention.span.start] + _NAME
        at = mention.span.end
    return bool(inside and ROLES_ALONE.fullmatch(masked + text[at : span.end]))


def _partner(text: str, opening: int, limit: int) -> int | None:
    """The position after the bracket that closes the one at ``opening``, nested ones counted."""
    if not _CLOSING.search(text, opening, limit):
        return None
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
    plain = re.sub(r"[（(〔][^（）()〔〕]*[）)〕]", "", content)
    parts = [p for p in re.split(r"[、，,；;]", plain) if p.strip()]
    return len(parts) > 1 and all(re.search(r"(?:[部委局署厅办院会]|政府|中心)(?:等)?$", p.strip()) for p in parts)


def _owners(text: str, note: _Found, actors: Sequence[Mention], ordered: bool) -> tuple[Owner, ...]:
    """Who a note names; a unit in brackets behind its body (市城管委（市园林局）) is part of that one."""
    content = _naming(text, note.content)
    named = within(actors, content)
    inside = _without_subunits(text, content, named)
    marks = _marks(text, content, inside)
    leads = any(role is Role.LEAD for _, role in marks)
    beside_named = not all(is_crowd(m) or is_regional(m.canonical) for m, _ in marks)
    owners: list[Owner] = []
    for i, (mention, said) in enumerate(marks):
        regional = is_regional(mention.canonical) and beside_named
        role = _settled(said, regional=regional, first=i == 0, ordered=ordered, leads=leads)
        if all(o.actor != mention.canonical for o in owners):
            rule = "note.open" if OPEN_LIST.match(text, mention.span.end, content.end) else "note"
            sure = min(1.0 if mention.confidence > _DOUBTFUL else mention.confidence, _UNSAID if note.names_only else 1)
            owners.append(Owner(mention.canonical, role, Basis.CLAUSE_NOTE, mention.span, rule, sure))
    return tuple(owners)


def _naming(text: str, content: Span) -> Span:
    """The note as far as it names bodies, without what says how its list is ordered."""
    ordered = FIRST_LEADS.search(text, content.start + 1, content.end)
    return Span(content.start, ordered.start()) if ordered else content


def _without_subunits(text: str, content: Span, named: Sequence[Mention]) -> list[Mention]:
    """The bodies less those in a bracket that opens behind one: 市城管委（市园林局）, 各区政府〔含某新区管委会〕."""
    ends = {m.span.end for m in named}
    kept: list[Mention] = []
    opened: list[int] = []
    at = content.start
    for mention in named:
        for i in range(at, mention.span.start):
            if text[i] in _OPENERS:
                opened.append(i)
            elif text[i] in _CLOSERS and opened:
                opened.pop()
        at = mention.span.end
        if not (opened and opened[-1] in ends):
            kept.append(mention)
    return kept


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
    ends = [end for end, _ in labels]
    marks: list[tuple[Mention, Role | None]] = []
    for i, mention in enumerate(inside):
        word = _word_after(text, inside, i, content)
        before = bisect_right(ends, mention.span.start)
        label = labels[before - 1][1] if before else ""
        marks.append((mention, _role(word or label)))
    return marks


def _word_after(text: str, inside: Sequence[Mention], index: int, content: Span) -> str:
    """The role word of the mention at ``index``: its own, 甲局（牵头）, or the one that closes the group it is in."""
    position = inside[index].span.end
    closing = _BRACKETS.get(text[position : position + 1])
    own = NOTE_ROLE.match(text, position + 1, content.end) if closing else None
    if own and text.startswith(closing or "", own.end()):
        return own.group()
    names = (inside[i] for i in range(index + 1, len(inside)))
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
    if word.startswith(("协助牵头", "配合牵头")):
        return Role.SUPPORT
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
