"""Walks from the last word of a body's name to its first."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.mentions.actor_words import COMPOUNDING, DETERMINERS, ENTERPRISE_VERBS, GOVERNING
from ingest.segment import Word

_MODIFYING_TAGS = ("n", "j", "b", "vn", "l", "i", "eng", "an")
_SINGLE = frozenset("市省区县国台外民军校村镇乡港澳农渔林药械网云车船工商大中小微央")
_LONGEST = 7
"""Words a name may have before its last."""


def modifies(word: Word) -> bool:
    """Whether the word may stand inside a name, before its last word."""
    text = word.text
    if text in DETERMINERS:
        return False
    if text in COMPOUNDING:
        return True
    if text in GOVERNING or not word.tag.startswith(_MODIFYING_TAGS):
        return False
    return len(text) > 1 or text in _SINGLE


def is_verb(word: Word) -> bool:
    """Whether the word may as well be the verb that governs the name: 服务企业, 检测企业."""
    return word.text in GOVERNING or word.tag.startswith("v")


def first_of(words: Sequence[Word], last: int) -> int:
    """The index of the word a name that ends with ``words[last]`` begins with; ``last`` itself where none precedes it.

    A verb that opens the name and is not of the kind that makes one (生产企业) is left to the sentence.
    """
    first = last
    while first > 0 and last - first < _LONGEST and modifies(words[first - 1]):
        first -= 1
    while first < last and _only_governs(words, first, last):
        first += 1
    return first


def _only_governs(words: Sequence[Word], first: int, last: int) -> bool:
    word = words[first]
    if not is_verb(word):
        return False
    if first + 1 < last:
        return word.text in GOVERNING and word.text not in ENTERPRISE_VERBS
    return words[last].text.endswith("企业") and word.text not in ENTERPRISE_VERBS
