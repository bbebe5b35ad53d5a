"""Of the figures of a sentence those that count what was asked: 基站 of 利用770MHz频段建成基站48万个."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.questions import Figure
from graph.questions.quantities import quantity

_BREAK = re.compile(r"[，。；！？,;!?\n]")


def counted(figures: Sequence[Figure], words: str) -> tuple[Figure, ...]:
    """Of each measure the figures that are said of ``words``; all of them where its wording tells none apart."""
    by_measure: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_measure[figure.measure_id].append(figure)
    kept = {id(figure) for listed in by_measure.values() for figure in _said_of(listed, words.split())}
    return tuple(figure for figure in figures if id(figure) in kept)


def _said_of(figures: Sequence[Figure], words: Sequence[str]) -> Iterable[Figure]:
    nouns = {id(figure): _noun(figure) for figure in figures}
    named = [figure for figure in figures if all(word in nouns[id(figure)] for word in words)]
    near = [figure for figure in figures if any(word in _clause(figure) for word in words)]
    return named or near or figures


def _noun(figure: Figure) -> str:
    found = quantity(figure.measure_text, figure.quote, figure.unit)
    return found.noun if found else ""


def _clause(figure: Figure) -> str:
    """The part of the sentence the figure stands in, between two commas."""
    return next((part for part in _BREAK.split(figure.measure_text) if figure.quote in part), "")
