"""Organisations by their last word: 中国电子信息行业联合会, 某市某某工作专班, 中国科学院海洋研究所海洋大数据中心.

Some last words (联盟, 工作专班) name a body with any word before them; others (研究院, 集团, 局) need a place, a state or a
body to begin with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Lexicon
from ingest.lexicon.regions import regions
from ingest.mentions.actor_words import (
    DETERMINERS,
    FREE_SUFFIXES,
    GOVERNING,
    PROPER_STARTS,
    PROPER_SUFFIXES,
    WORKING_CENTRES,
)
from ingest.mentions.name_walk import modifies
from ingest.segment import Word

_PROPER = tuple(sorted(PROPER_SUFFIXES, key=lambda s: (-len(s), s)))
_FREE = tuple(sorted(FREE_SUFFIXES, key=lambda s: (-len(s), s)))
_LONGEST = 12
_INNER = frozenset("和 与 （ ） ( )".split())
_NOT_A_BODY = frozenset(
    "布局 格局 全局 大局 结局 开局 破局 当局 邮局 书院 庭院 剧院 影院 法院 学院 重点实验室 国家重点实验室 小组 公司 集团 银行 学校 大学 中心".split()
)


def organisations(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Mention]:
    """The organisations in a line's words."""
    for index, word in enumerate(words):
        if _is_body_word(word, _FREE):
            first, proper = _walk(words, index, lexicon)
            if first < index:
                yield _mention(words, first, index, "organisation.free", 0.9 if proper else 0.7)
        elif _is_body_word(word, _PROPER):
            first, proper = _walk(words, index, lexicon)
            if proper and first < index and _names_one(words, index):
                yield _mention(words, first, index, "organisation.proper", 0.8)


def _is_body_word(word: Word, suffixes: tuple[str, ...]) -> bool:
    return word.text.endswith(suffixes)


def _names_one(words: Sequence[Word], index: int) -> bool:
    text = words[index].text
    if text == "中心":
        return index > 0 and words[index - 1].text.endswith(tuple(WORKING_CENTRES))
    if text in ("局", "司", "厅", "署"):
        return index > 0
    return True


def _walk(words: Sequence[Word], last: int, lexicon: Lexicon) -> tuple[int, bool]:
    """The first word of the name and whether it is one that opens proper names."""
    first = last
    proper_at: int | None = None
    while first > 0 and last - first < _LONGEST and _continues(words, first - 1):
        first -= 1
        if _opens(words[first], lexicon):
            proper_at = first
        elif proper_at is not None and _is_known_body(words[proper_at], lexicon):
            break
    if proper_at is not None:
        return proper_at, True
    while first < last and (words[first].text in GOVERNING or words[first].text in _INNER):
        first += 1
    return first, False


def _continues(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.text in ("和", "与"):
        return at > 0 and modifies(words[at - 1]) and modifies(words[at + 1]) and _is_sector(words, at)
    if word.text in "（）()":
        return False
    return modifies(word) or word.text in PROPER_STARTS


def _is_sector(words: Sequence[Word], at: int) -> bool:
    """Whether 和 joins two halves of one name: only where a proper opening stands before it."""
    before = words[max(0, at - 3) : at]
    return any(w.text in PROPER_STARTS or w.tag in ("ns", "nt") for w in before)


def _opens(word: Word, lexicon: Lexicon) -> bool:
    if word.text in DETERMINERS:
        return False
    return word.text in PROPER_STARTS or bool(regions().get(word.text)) or _is_known_body(word, lexicon)


def _is_known_body(word: Word, lexicon: Lexicon) -> bool:
    return any(
        e.type is MentionType.ACTOR and e.kind not in ("collective", "person") for e in lexicon.candidates(word.text)
    )


def _mention(words: Sequence[Word], first: int, last: int, rule: str, confidence: float) -> Mention:
    span = Span(words[first].start, words[last].end)
    name = "".join(w.text for w in words[first : last + 1])
    return Mention(span, MentionType.ACTOR, name, kind=_kind(name), rule=rule, confidence=confidence)


def _kind(name: str) -> str:
    if name.endswith(("公司", "集团", "银行")):
        return "company"
    if name.endswith(("协会", "学会", "联合会", "促进会", "研究会", "商会", "联盟", "基金会")):
        return "association"
    if name.endswith(("局", "厅", "政府", "管委会", "支队", "总队", "办公室")):
        return "local_authority"
    return "institution"
