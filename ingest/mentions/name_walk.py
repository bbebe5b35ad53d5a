"""Walks from the last word of a body's name to its first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from ingest.lexicon.naming import naming
from ingest.lexicon.offices import offices
from ingest.lexicon.verbs import verbs
from ingest.segment import Word

_MODIFYING_TAGS = ("n", "j", "b", "vn", "l", "i", "eng", "an")
_NAMES = ("nz", "nt", "ns")
"""Words the lexicon knows: 示范应用 is one, whatever 应用 is."""
_SINGLE = frozenset("市省区县州国台外民军校村镇乡港澳农渔林药械网云车船工商大中小微央型")
_WHICH_OF_A_SIDE = frozenset("主要 全体".split())
"""What may stand between a side of a contract and its people: 甲方主要 | 投资者."""
_CLOSING = frozenset("，。；：、）（")
_FIELDS = frozenset("医疗保障 社会保障 通信管理 行政管理 市场监管 市场管理 质量监督 密码管理".split())
"""Fields of government that end in a verb."""
_PARTS = frozenset("单位 部门".split())
_PHRASE = 3
_LONGEST = 7
"""Words a name may have before its last."""


def modifies(word: Word) -> bool:
    """Whether the word may stand inside a name, before its last word."""
    return _modifies(word.text, word.tag)


@lru_cache(maxsize=8192)
def _modifies(text: str, tag: str) -> bool:
    known = naming()
    if known.has("determiner", text):
        return False
    if known.has("compounding", text):
        return True
    if known.has("governing", text) or not tag.startswith(_MODIFYING_TAGS) or _opens_a_clause(text):
        return False
    if len(text) > _PHRASE and _is_phrase(text, tag):
        return False
    return len(text) > 1 or text in _SINGLE


def _is_phrase(text: str, tag: str) -> bool:
    """Whether a long word of the dictionary has a verb of the sentence in it: 充分考虑, 紧紧围绕, 明确责任."""
    known = naming()
    if tag in ("l", "i") and known.has("governing", text[:2]):
        return True
    if text in offices().stem_words or text in _FIELDS:
        return False
    if tag in _NAMES:
        return known.has("governing", text[:2]) or known.has("determiner", text[:2])
    return known.has("governing", text[-2:]) or known.has("determiner", text[-2:])


def governs(word: Word) -> bool:
    """Whether the word may have a body for its object: 服务 in 服务企业."""
    return naming().has("governing", word.text)


def first_of(words: Sequence[Word], last: int, stands_apart: Callable[[str], bool]) -> int:
    """The index of the word a name that ends with ``words[last]`` begins with; ``last`` itself where none precedes it.

    A word that ``stands_apart`` (another body, a place) ends the walk. A verb that opens the name and is not of the
    kind that makes one (生产企业) is left to the sentence.
    """
    first = last
    while first > 0 and last - first < _LONGEST:
        step = _step(words, first, last, stands_apart)
        if step == first:
            break
        first = step
        if governs(words[first]) and (first + 1 < last or not naming().has("head", words[last].text)):
            break
    while first < last and _only_governs(words, first, last):
        first += 1
    return first


def _step(words: Sequence[Word], first: int, last: int, stands_apart: Callable[[str], bool]) -> int:
    """Where the name begins if what stands before ``first`` belongs to it; else ``first``."""
    word = words[first - 1]
    if first == last and _is_part_in_a_matter(words, last):
        return first - 1
    if word.text == "国家" and words[first].text == "企业":  # 沿线国家 | 企业
        return first
    if modifies(word) and not stands_apart(word.text):
        return first - 1
    if word.text in _WHICH_OF_A_SIDE and first > 1 and naming().has("side", words[first - 2].text):
        return first - 2
    if word.text == "”":
        return _quoted(words, first)
    return first


def _is_part_in_a_matter(words: Sequence[Word], last: int) -> bool:
    """Whether the verb before the last word says which part its body has in a matter: 揭榜 | 单位."""
    return words[last].text in _PARTS and naming().has("role", words[last - 1].text)


def _quoted(words: Sequence[Word], first: int) -> int:
    """Where the words in quotation marks begin that say which kind is meant: “链主” | 企业."""
    for at in range(first - 2, max(-1, first - _LONGEST), -1):
        if words[at].text == "“":
            return at if at + 2 < first else first
        if words[at].tag == "x" and words[at].text in _CLOSING:
            break
    return first


def _only_governs(words: Sequence[Word], first: int, last: int) -> bool:
    word, known = words[first], naming()
    makes_one = known.has("enterprise", word.text) and known.has("compounding", words[first + 1].text)
    if first + 1 == last and _is_part_in_a_matter(words, last):
        return False
    if makes_one or (known.has("enterprise", word.text) and first + 1 == last):
        return False
    if not (governs(word) or word.tag.startswith("v")):
        return False
    if first + 1 < last:
        return governs(word) or (words[last].text.endswith("企业") and word.tag.startswith("v"))
    return governs(word) if known.has("head", words[last].text) and words[last].text != "企业" else True


def _opens_a_clause(text: str) -> bool:
    known = verbs()
    return any(p.fullmatch(text) for p in (known.act, known.direct, known.adverb))
