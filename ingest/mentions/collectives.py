"""Bodies and people named by what they are: 基础电信企业, 第三方检测机构, 民政部门, 海洋领域的高校.

The span is the last word with what says which kind; determiners (有关, 部分, 多个) and clauses with 的 stay outside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Lexicon
from ingest.mentions.actor_words import AGENT_HEADS, COMMON_HEADS, NEEDS_NO_MODIFIER, NOT_AFTER
from ingest.mentions.name_walk import first_of, modifies
from ingest.segment import Word

_HEADS = tuple(sorted(COMMON_HEADS | AGENT_HEADS | NEEDS_NO_MODIFIER, key=lambda h: (-len(h), h)))
_LISTING = frozenset("、 和 及 与 以及 或 或者".split())
_AUTHORITY = frozenset("部门 机关 单位".split())
_BEFORE_AUTHORITY = frozenset("有关 相关 主管 各 的 行政 监管".split())


def collectives(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Mention]:
    """The collectives in a line's words; where one ends in another's name (金融机构中小微企业) both are found."""
    for index, word in enumerate(words):
        head = _head(word, lexicon)
        if head is None or _goes_on(words, index, head):
            continue
        first = _first(words, index, lexicon)
        if head in _AUTHORITY and (listed := _listed(words, index)) is not None:
            yield _mention(words, listed, index, "collective.listed", 0.8)
        elif first < index or len(word.text) > len(head) or _stands_alone(head):
            yield _mention(words, first, index, f"collective.{head}", 0.8)


def _head(word: Word, lexicon: Lexicon) -> str | None:
    entry = next((e for e in lexicon.candidates(word.text) if e.type is MentionType.ACTOR), None)
    if entry is not None:
        return word.text if entry.kind == "collective" else None
    return next((head for head in _HEADS if word.text.endswith(head)), None)


def _stands_alone(head: str) -> bool:
    return head in NEEDS_NO_MODIFIER or head in AGENT_HEADS or head not in COMMON_HEADS


def _goes_on(words: Sequence[Word], index: int, head: str) -> bool:
    """Whether what follows makes another word of it: 企业 | 文化."""
    tail = next((t for h, t in NOT_AFTER.items() if head.endswith(h)), ())
    after = "".join(w.text for w in words[index + 1 : index + 4])
    return after.startswith(tail) if tail else False


def _first(words: Sequence[Word], index: int, lexicon: Lexicon) -> int:
    """Where the name begins: never inside or before another body's."""
    first = first_of(words, index)
    for i in range(index - 1, first - 1, -1):
        if any(e.type is MentionType.ACTOR for e in lexicon.candidates(words[i].text)):
            return i + 1
    return first


def _listed(words: Sequence[Word], last: int) -> int | None:
    """The first word of a list that 等部门 closes: 公安、财政、税务等部门; None where there is no list of sectors."""
    at = last - 1
    while at > 0 and words[at].text in _BEFORE_AUTHORITY:
        at -= 1
    if at < 1 or words[at].text != "等":
        return None
    items, first = 0, at
    while first > 0:
        item = first
        while item > 0 and (modifies(words[item - 1]) or words[item - 1].text in "（）()老龄"):
            item -= 1
        if item == first:
            break
        items, first = items + 1, item
        if first == 0 or words[first - 1].text not in _LISTING:
            break
        first -= 1
    if first < at and words[first].text in _LISTING:
        first += 1
    return first if items > 1 else None


def _mention(words: Sequence[Word], first: int, last: int, rule: str, confidence: float) -> Mention:
    span = Span(words[first].start, words[last].end)
    name = "".join(w.text for w in words[first : last + 1])
    return Mention(span, MentionType.ACTOR, name, kind="collective", rule=rule, confidence=confidence)
