"""The wording of a measure, as two of them are compared: clause by clause, the words that count, and what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import log, sqrt

import jieba

from graph.words import cut_words

_CLAUSE = re.compile(r"[，,。；;：:！!？?\n]+")
_LABEL = re.compile(
    r"^[\s（(]*[一二三四五六七八九十\d]+[)）、.．]\s*|^第[一二三四五六七八九十百\d]+[条章节款项]\s*|^[一二三四五六七八九十]是"
)
_MODAL = re.compile(
    r"应当|应|由.{2,16}(?:规定|制定|负责)|须|不得|严禁|禁止|可以|可|要|将|负责|予以|已"
    r"|全面|更加|持续|不断|加快|进一步|基本|明显|显著|深入|有序|稳步|逐步|大力|积极"
)
_SAID = re.compile(
    r"适用于|是指|称为|包括有|本(?:标准|文件|部分|办法|规定|条例|规范|指南|细则)(?:所称|自|由)|^[（(][^（）()]*[）)]$"
)
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_EMPTY_TAGS = frozenset("c d e f m mq o p q r u ud ug uj ul uv uz y zg".split())
_COMMONEST = 11.2
"""The logarithm of how often the commonest words stand in jieba's dictionary; such a word weighs nothing."""

_RARE = 8.0
_OPENING = 3
_LEAST, _SINGLE = 0.1, 0.05


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: what each of its words weighs, 0 to 1, how much of that are no verbs, the verbs it has, first to last,
    and the one it opens with.
    """

    text: str
    weights: Mapping[str, float]
    things: float
    verbs: tuple[str, ...]
    lead: str | None
    length: float


@dataclass(frozen=True, slots=True)
class Wording:
    """A measure's clauses, and all of it as one clause."""

    clauses: tuple[Clause, ...]
    whole: Clause


@lru_cache(maxsize=20_000)
def wording(text: str) -> Wording:
    """The wording of a measure's text."""
    bare = _LABEL.sub("", text)
    parts = [part for part in _CLAUSE.split(bare) if part.strip()]
    return Wording(tuple(map(_clause, parts)) or (_clause(bare),), _clause(bare))


def likeness(a: Clause, b: Clause) -> float:
    """How like the words of two clauses are, 0 to 1: the cosine of what their words weigh."""
    small, large = sorted((a, b), key=lambda clause: len(clause.weights))
    product = sum(weight * large.weights[word] for word, weight in small.weights.items() if word in large.weights)
    return product / (a.length * b.length) if product else 0.0


def _clause(text: str) -> Clause:
    words = list(_words(text))
    weights = {word: weight for word in dict.fromkeys(words) if (weight := _weight(word))}
    verbs = tuple(word for word in dict.fromkeys(words) if word in verb_classes())
    things = sum(weights[word] for word in sorted(weights) if word not in verb_classes())
    lead = next((word for word in words[:_OPENING] if word in verb_classes()), None)
    return Clause(text, weights, things, verbs, lead, sqrt(sum(weights[word] ** 2 for word in sorted(weights))))


def _words(text: str) -> Iterator[str]:
    """The words of a text; where the dictionary knows none, pairs of characters."""
    single = ""
    for word in (*cut_words(text).split(), ""):
        if len(word) == 1 and not word.isascii():
            if single:
                yield single + word
            single = word
        else:
            single = ""
        if word:
            yield word


@cache
def _weight(word: str) -> float:
    """0 for a word without content or a figure, near 0 for a common one, 1 for a rare one; a verb half of that."""
    if _FIGURE.fullmatch(word):
        return 0.0
    often, tag = _dictionary().get(word, (1, "x"))
    if tag in _EMPTY_TAGS:
        return 0.0
    if len(word) == 1:
        return _SINGLE
    weight = min(1.0, max(_LEAST, (_COMMONEST - log(often)) / _RARE))
    return round(weight / 2 if tag == "v" or word in verb_classes() else weight, 3)


@cache
def _dictionary() -> Mapping[str, tuple[int, str]]:
    """How often each word of jieba's dictionary stands in what it was made from, and its part of speech."""
    lines = (line.split() for line in files(jieba).joinpath("dict.txt").read_text(encoding="utf-8").splitlines())
    return {word: (int(often), tag) for word, often, tag in lines}


@cache
def verb_classes() -> Mapping[str, tuple[str, int]]:
    """The class and force of each verb of ``verbs.tsv``."""
    text = files("graph.analysis.continuing").joinpath("verbs.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {verb: (kind, int(force)) for verb, kind, force in rows if verb != "verb"}


def explains(text: str) -> bool:
    """Whether a text says what a word means or a rule is about, so that nobody does anything by it."""
    return bool(_SAID.search(text))


@lru_cache(maxsize=20_000)
def acts(text: str) -> bool:
    """Whether a text shows by its words that something is, was or must be done: a verb in front, or 应, 已, 全面 …"""
    return any(_acts(part) for part in _CLAUSE.split(_LABEL.sub("", text)) if part.strip())


def _acts(clause: str) -> bool:
    first, *_ = (*cut_words(clause).split(), "")
    tag = _dictionary().get(first, (1, "x"))[1]
    return tag in ("v", "vn", "vd", "d", "ad") or first in verb_classes() or bool(_MODAL.search(clause))


def figures(text: str) -> tuple[float, ...]:
    """The numbers in a text, in order."""
    return tuple(map(float, _FIGURE.findall(text)))


def force(verb: str | None) -> int:
    """The force of a verb, 0 for none."""
    return verb_classes()[verb][1] if verb else 0
