"""Bodies and people named by what they are: 基础电信企业, 第三方检测机构, 民政部门, 海洋领域的高校.

The span is the last word with what says which kind. Determiners (有关, 部分, 多个) and clauses with 的 stay outside;
the forms of address 各有关… and 各相关… are whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Lexicon
from ingest.lexicon.naming import naming
from ingest.lexicon.regions import regions
from ingest.mentions.name_walk import first_of, governs, modifies
from ingest.patterns import bodies as wording
from ingest.patterns.authorities import LEVELS_BEFORE
from ingest.segment import Word

_LISTING = frozenset("、 和 及 与 以及 或 或者".split())
_JOINING = frozenset("、 和 或 或者".split())
_AUTHORITY = frozenset("部门 机关 单位".split())
_BEFORE_AUTHORITY = frozenset("有关 相关 主管 各 的 行政 监管".split())
_SIGNS = frozenset("省市区县")
_NATIONWIDE = ("机构", "机关", "部门", "系统")
_SOME = frozenset("有关 相关".split())
_OWN = frozenset("本 该".split())
_GROUPS = ("人", "者", "女", "生", "童", "师", "员", "户", "学校")
_LOOK_AHEAD = 8
_ENTERPRISE = "企业"
_ENDS = re.compile(r"$|[、，。；：）”的和与及或等在对向将应要须可按开加强建立落实完善提升]")


def collectives(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Mention]:
    """The collectives in a line's words; where one ends in another's name (金融机构中小微企业) both are found."""
    heads = [_head(word.text, lexicon) for word in words]
    for index, (word, head) in enumerate(zip(words, heads, strict=True)):
        if head is None or goes_on(head, "".join(w.text for w in words[index + 1 : index + _LOOK_AHEAD])):
            continue
        first = _first(words, index, lexicon)
        if first and words[first - 1].text in _OWN and first == index:
            continue
        if head == "组织" and (first == index or not naming().has("organising", words[index - 1].text)):
            continue
        if naming().has("label", "".join(w.text for w in words[first : index + 1])):
            continue
        if head == _ENTERPRISE and (start := _kind_before(words, first, index)) is not None:
            yield _from(start, words, index)
            continue
        if head in _AUTHORITY and (listed := _listed(words, index, lexicon)) is not None:
            yield _mention(words, listed, index, "collective.listed")
        elif first < index or len(word.text) > len(head) or _stands_alone(head):
            yield _mention(words, first, index, f"collective.{head}")


def goes_on(name: str, after: str) -> bool:
    """Whether ``after`` makes something else of a collective's name: 企业 | 文化, 中小企业 | 相关领域."""
    if wording.RULED_AFTER.match(after):
        return False
    if wording.FIELD_AFTER.match(after) or wording.LAW_AFTER.match(after):
        return True
    return naming().is_something_else(name, after)


def _stands_alone(head: str) -> bool:
    known = naming()
    return known.has("alone", head) or known.has("agent", head) or not known.has("head", head)


@lru_cache(maxsize=16384)
def _head(text: str, lexicon: Lexicon) -> str | None:
    """The head a word ends in, or a whole word that the lexicon has for a collective; None where there is neither."""
    if naming().has("label", text):
        return None
    entry = next((e for e in lexicon.candidates(text) if e.type is MentionType.ACTOR), None)
    if entry is not None:
        return text if entry.kind == "collective" else None
    return next((head for head in _heads() if text.endswith(head)), None)


@lru_cache(maxsize=1)
def _heads() -> tuple[str, ...]:
    known = naming()
    return tuple(sorted({*known.all("head"), *known.all("agent"), *known.all("alone")}, key=lambda h: (-len(h), h)))


def _first(words: Sequence[Word], index: int, lexicon: Lexicon) -> int:
    """Where the name begins: never inside or before another body's, nor with a place it stands apart from."""
    first = first_of(words, index, lambda text: _stands_apart(text, lexicon))
    first = _joined(words, first, index)
    if words[index].text in _AUTHORITY and first < index:
        first = _with_levels(words, first)
    if first < index and first and words[first].text in _SIGNS and regions().get(words[first - 1].text):
        return first + 1
    if first > 1 and words[first - 1].text in _SOME and words[first - 2].text == "各":
        return first - 2
    if first and words[first - 1].text == "全国" and words[index].text.endswith(_NATIONWIDE):
        return first - 1
    return first


def _with_levels(words: Sequence[Word], first: int) -> int:
    """Where the name begins with the levels it is told of: 州、县（市） | 数据主管部门; a level must be a word."""
    nearby = words[max(0, first - 2 * _LOOK_AHEAD) : first]
    levels = LEVELS_BEFORE.search("".join(w.text for w in nearby))
    if levels is None or not nearby:
        return first
    start = nearby[0].start + levels.start()
    return next((first - len(nearby) + i for i, w in enumerate(nearby) if w.start == start), first)


def _joined(words: Sequence[Word], first: int, last: int) -> int:
    """Where a list of trades that share the last word begins: 设计、施工、监理 | 单位, 研发设计、生产制造 | 企业."""
    at = first
    while at < last and at > 1 and _is_trade(words[at]) and words[at - 1].text in _JOINING:
        if not _is_trade(words[at - 2]):
            return first if modifies(words[at - 2]) else at
        at -= 2
    return at


def _is_trade(word: Word) -> bool:
    return naming().has("enterprise", word.text) or naming().has("trade", word.text)


@lru_cache(maxsize=16384)
def _stands_apart(text: str, lexicon: Lexicon) -> bool:
    """Whether the word is a place or a body of its own; people (残疾人) may say what a body is for (残疾人福利机构)."""
    if naming().has("elsewhere", text) or regions().get(text):
        return True
    known = [e for e in lexicon.candidates(text) if e.type is MentionType.ACTOR]
    return bool(known) and not (known[0].kind == "collective" and text.endswith(_GROUPS))


def _listed(words: Sequence[Word], last: int, lexicon: Lexicon) -> int | None:
    """The first word of a list that 等部门 closes: 公安、财政、税务等部门; None where there is no list of sectors."""
    at = last - 1
    while at > 0 and words[at].text in _BEFORE_AUTHORITY:
        at -= 1
    if at < 1 or words[at].text != "等":
        return None
    items, first = 0, at
    while first > 0:
        item = _item(words, first)
        if (
            item == first
            or words[first - 1].text in _AUTHORITY
            or any(_stands_apart(w.text, lexicon) for w in words[item:first])
        ):
            break
        items, first = items + 1, item
        if first == 0 or words[first - 1].text not in _LISTING:
            break
        first -= 1
    while first < at and (words[first].text in _LISTING or governs(words[first])):
        first += 1
    return first if items > 1 else None


def _item(words: Sequence[Word], end: int) -> int:
    while end > 0 and (modifies(words[end - 1]) or words[end - 1].text in "（）()"):
        end -= 1
    return end


def _kind_before(words: Sequence[Word], first: int, index: int) -> int | None:
    """Where a kind of enterprise begins that the walk to ``first`` did not see: 高 | 成长 | 企业, 支持软件 | 企业.

    None where there is no such kind, or none that says more than the walk.
    """
    before = "".join(w.text for w in words[max(0, index - _LOOK_AHEAD) : index])
    kind = _kinds().search(before)
    if kind is None:
        return None
    after = words[index + 1].text if index + 1 < len(words) else ""
    if kind["act"] and not _ENDS.match(after):
        return None
    start, word = words[index].start - len(kind[0]), words[first]
    if word.start < start < word.end:
        return start if naming().has("governing", word.text[: start - word.start]) else None
    return start if start < word.start else None


@lru_cache(maxsize=1)
def _kinds() -> re.Pattern[str]:
    known = naming()
    either = ("|".join(map(re.escape, known.all(name))) for name in ("kind", "kind_or_act"))
    return re.compile("(?:(?P<kind>{})|(?P<act>{}))$".format(*either))


def _from(start: int, words: Sequence[Word], last: int) -> Mention:
    name = "".join(w.text for w in words)[start - words[0].start : words[last].end - words[0].start]
    return Mention(Span(start, words[last].end), MentionType.ACTOR, name, "collective", "collective.kind", 0.8)


def _mention(words: Sequence[Word], first: int, last: int, rule: str) -> Mention:
    span = Span(words[first].start, words[last].end)
    name = "".join(w.text for w in words[first : last + 1])
    return Mention(span, MentionType.ACTOR, name, kind="collective", rule=rule, confidence=0.8)
