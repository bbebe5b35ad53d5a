"""Tokens to what is asked for and by what: the focus of a question, its slots, and what stays unread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from api.asking.answer import Missed
from api.asking.tokens import Token
from graph.model import Span
from graph.questions import EntityRef

_SLOT_OF = {"Actor": "body", "Program": "program", "Place": "place", "Document": "document"}
_HINTS = {"issue": "issuer", "mention": "mentions", "belong": "belong"}
"""Words that tell kinds of question apart, and filter nothing."""
_FILTERS = {"status": ("status", ""), "kind": ("kind", ""), "basis": ("basis", ""), "level": ("level", "")}
_FILTERS |= {"did": ("status", "done"), "parts": ("parts", "true")}
"""The slot a class of words fills, and the value where it is not the word's own."""
_TITLED = frozenset(["Program", "Place", "Actor", "left", "content", "soft", "noun"])
"""What may stand in a title that is written without its brackets."""
_RELATIVE = ("今年", "去年", "明年")
_SECOND = {"body": "body_2", "program": "program_2"}
_ASKABLE = frozenset(["noun", "soft", "content", "doctype"])
_WEAK = frozenset(
    ["filler", "own", "role", "status", "kind", "issue", "mention", "toward", "Actor", "Program", "Place", "Period"]
)
_FIRST = ("contents", "issuer", "grounds", "effective", "when", "link", "figures")
"""What goes before whatever else is asked for."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What a question gives: the token it comes from, the value and name of it, the entities that bear the name."""

    name: str
    token: Token
    value: str
    shown: str
    entities: tuple[EntityRef, ...] = ()


@dataclass(slots=True)
class Understood:
    """A question as far as it is understood.

    ``content`` are words that nothing is known of; ``title`` those that may be part of a title: 算力 | 指导意见.
    """

    focus: str = ""
    counted: bool = False
    slots: dict[str, Slot] = field(default_factory=dict)
    content: list[Token] = field(default_factory=list)
    missed: list[Missed] = field(default_factory=list)
    cannot: list[Token] = field(default_factory=list)
    assumed: list[str] = field(default_factory=list)
    title: tuple[Token, ...] = ()


def understood(listed: Sequence[Token], today: date) -> Understood:
    """What the tokens of a question come to; ``today`` is what 去年 is counted from."""
    found = Understood()
    asked = _asked(listed)
    found.focus, found.counted = asked.focus, asked.counted
    for index in range(len(listed)):
        if index not in asked.used:
            _take(found, listed, index, today)
    found.content = _joined(found.content)
    _settle_roles(found)
    return found


@dataclass(frozen=True, slots=True)
class _Asked:
    focus: str
    counted: bool
    used: frozenset[int]


def _asked(listed: Sequence[Token]) -> _Asked:
    """What is asked for: what 哪些 stands before, what stands by itself (谁), else the last noun there is."""
    strong: list[tuple[int, str]] = []
    used: set[int] = set()
    counted = False
    for index, token in enumerate(listed):
        if token.kind == "focus":
            strong.append((index, token.value))
            used.add(index)
        elif token.kind == "who":
            last = all(after.kind == "filler" for after in listed[index + 1 :])
            strong.append((index, token.value if last else "bodies"))
            used.add(index)
        elif token.kind == "did":
            strong.append((index, token.value))
        elif token.kind in ("ask", "count"):
            counted = counted or token.kind == "count"
            used.add(index)
            noun = _noun_of(listed, index)
            if noun is not None:
                used |= {noun} if listed[noun].kind != "doctype" else set()
                strong.append((index, _focus_of(listed[noun])))
            elif token.kind == "count":
                strong.append((index, _by_itself(listed, index)))
    nouns = [index for index, token in enumerate(listed) if token.kind == "noun" and index not in used]
    weak = [listed[index].value for index in (nouns if _is_english(listed) else reversed(nouns))]
    return _Asked(_strongest([value for _, value in strong], weak), counted, frozenset([*used, *nouns]))


def _strongest(strong: list[str], weak: list[str]) -> str:
    """Of several things asked for the first; 什么时候 and 谁发布的 go before what they ask it of.

    是什么 and 是谁 ask for the noun before them: 责任单位 | 是谁.
    """
    for value in _FIRST:
        if value in strong:
            return value
    others = [value for value in strong if value != "definition"]
    return next(iter([*others, *weak, *strong]), "")


def _focus_of(noun: Token) -> str:
    return "documents" if noun.kind == "doctype" else noun.value


def _noun_of(listed: Sequence[Token], index: int) -> int | None:
    """The noun that 哪些 asks for: the next one, across names and roles; else the one right before (措施有哪些)."""
    for at in range(index + 1, len(listed)):
        if listed[at].kind in _ASKABLE:
            return at if listed[index].kind == "ask" or at == index + 1 else None
        if listed[at].kind not in _WEAK or listed[index].kind == "count":
            break
    for at in range(index - 1, -1, -1):
        if listed[at].kind in _ASKABLE:
            return at
        if listed[at].kind not in ("filler", "issue", "mention"):
            break
    return None


def _by_itself(listed: Sequence[Token], index: int) -> str:
    """What 多少项 counts where no noun says: measures; before words nothing is known of (多少家 | 服务商) a figure."""
    after = next((t for t in listed[index + 1 :] if t.kind != "filler"), None)
    if after is not None and after.kind in ("left", "Actor", "Metric", "content"):
        return "figures"
    value = listed[index].value
    owned = any(token.kind in ("own", "role") for token in listed)
    return "figures" if value == "any" or (value == "bodies" and not owned) else value


def _is_english(listed: Sequence[Token]) -> bool:
    return not any("\u4e00" <= character <= "\u9fff" for t in listed if t.kind in _ASKABLE for character in t.text)


def _take(found: Understood, listed: Sequence[Token], index: int, today: date) -> None:
    """Put one token where it belongs."""
    token = listed[index]
    match token.kind:
        case "Actor" if index and listed[index - 1].kind == "count":
            found.content.append(token)
        case "Actor" | "Program" | "Place" | "Document":
            _take_name(found, listed, index)
        case "Period":
            _take_period(found, listed, index)
        case "open":
            _open(found, listed, index)
        case "cannot":
            found.cannot.append(token)
        case "left" | "content" | "quoted" | "Metric":
            found.content.append(token)
        case _:
            _take_word(found, listed, index, today)


def _take_word(found: Understood, listed: Sequence[Token], index: int, today: date) -> None:
    """Put a word of questions where it belongs; fillers belong nowhere."""
    token = listed[index]
    if token.kind in _HINTS:
        name = _HINTS[token.kind]
        found.slots.setdefault(name, Slot(name, token, token.value, token.text))
    elif token.kind in _FILTERS:
        name, value = _FILTERS[token.kind]
        _put(found, Slot(name, token, value or token.value, token.text))
    elif token.kind == "role":
        _put(found, Slot("role" if "role" not in found.slots else "partner", token, token.value, token.text))
    elif token.kind == "relative":
        year = today.year + int(token.value)
        _put(found, Slot("period", token, f"{year}-01-01/{year}-12-31", f"{token.text}（{year}年）"))
    elif token.kind == "doctype":
        if found.focus == "documents":
            _put(found, Slot("doc_type", token, token.value, token.text))
        else:
            found.content.append(token)
            found.title = tuple(_before(listed, index))


def _before(listed: Sequence[Token], index: int) -> list[Token]:
    """A token and those that stand right before it without a gap."""
    run = [listed[index]]
    for token in reversed(listed[:index]):
        if token.span.end != run[0].span.start or token.kind not in _TITLED:
            break
        run.insert(0, token)
    return run


def _joined(content: Sequence[Token]) -> list[Token]:
    """Words that stand side by side as one: 算力 | 规模."""
    joined: list[Token] = []
    for token in content:
        if joined and joined[-1].span.end == token.span.start and "quoted" not in (token.kind, joined[-1].kind):
            text = joined[-1].text + token.text
            joined[-1] = Token(Span(joined[-1].span.start, token.span.end), text, "left", text, text)
        else:
            joined.append(token if token.kind == "quoted" else replace(token, value=token.text, kind="left"))
    return joined


def _take_name(found: Understood, listed: Sequence[Token], index: int) -> None:
    token = listed[index]
    name = _SLOT_OF[token.kind]
    if name == "body" and index and listed[index - 1].kind == "toward" and "target" not in found.slots:
        name = "target"
    if name in found.slots and name in _SECOND:
        if found.slots[name].entities == token.entities and token.entities:
            return
        name = _SECOND[name]
    shown = token.entities[0].name if len(token.entities) == 1 else token.name
    _put(found, Slot(name, token, token.value, shown, token.entities))


def _take_period(found: Understood, listed: Sequence[Token], index: int) -> None:
    """A period; the second of two that stand side by side stretches the first."""
    token = listed[index]
    before = found.slots.get("period")
    if not token.known:
        found.missed.append(missed(token, "a date no calendar has, or without a year · 日期不明"))
        return
    value = token.value
    if "/" not in value:
        value = f"/{value[:4]}-12-31"
        found.assumed.append(f"“{token.text}”读作截至{value[1:5]}年底")
    if before is None:
        shown = f"{token.text}（{value[:4]}年）" if token.text in _RELATIVE else token.text
        _put(found, Slot("period", token, value, shown))
        return
    first, last = before.value.partition("/")[0], value.partition("/")[2]
    if first and last and first <= last:
        found.assumed.append(f"“{before.token.text}”和“{token.text}”读作一段时间")
        found.slots["period"] = replace(before, value=f"{first}/{last}", shown=f"{before.shown}至{token.text}")
    else:
        found.missed.append(missed(token, "a second period · 只能问一段时间"))


def _open(found: Understood, listed: Sequence[Token], index: int) -> None:
    """2021年 | 以来: the period goes on; where no period stands beside it, the word says nothing."""
    period, token = found.slots.get("period"), listed[index]
    if period is None or token.span.start - period.token.span.end > 1:
        return
    first, _, last = period.value.partition("/")
    value = f"{first}/" if token.value == "since" else f"/{last}"
    found.slots["period"] = replace(period, value=value, shown=period.shown + token.text)


def _put(found: Understood, slot: Slot) -> None:
    """Fill a slot; a second value for one is not lost silently."""
    held = found.slots.get(slot.name)
    if held is None:
        found.slots[slot.name] = slot
    elif held.value != slot.value:
        found.missed.append(missed(slot.token, f"a second {slot.name} · 已有“{held.token.text}”"))


def _settle_roles(found: Understood) -> None:
    """Who is asked for has the role, where a body is given already: 谁 | 配合 | 工信部."""
    role = found.slots.get("role")
    body = found.slots.get("body")
    if found.focus not in ("bodies", "departments") or role is None or body is None or "partner" in found.slots:
        return
    if role.token.span.start < body.token.span.start:
        found.slots["partner"] = replace(role, name="partner")
        del found.slots["role"]


def missed(token: Token, reason: str) -> Missed:
    """``token`` as a stretch that was passed over, and why."""
    return Missed(start=token.span.start, end=token.span.end, text=token.text, reason=reason)
