"""The verbs and adverbs that open a clause in official prose, from ``verbs.tsv``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ingest.lexicon.tables import read_table

_CLASSES = ("act", "direct", "join", "adverb", "noun")


@dataclass(frozen=True, slots=True)
class Verbs:
    """Alternations over the words of each class, longest first, to be matched at a position."""

    act: re.Pattern[str]
    direct: re.Pattern[str]
    join: re.Pattern[str]
    adverb: re.Pattern[str]
    noun: re.Pattern[str]


@lru_cache(maxsize=1)
def verbs() -> Verbs:
    """The clause verbs; LexiconError where a row has a class nobody knows."""
    found: dict[str, list[str]] = {name: [] for name in _CLASSES}
    for row in read_table(Path(__file__).with_name("verbs.tsv"), ("word", "class")):
        if row.text("class") not in found:
            raise row.fault(f"class {row.text('class')!r} is none of {', '.join(_CLASSES)}")
        found[row.text("class")].append(row.text("word"))
    return Verbs(**{name: _alternation(words) for name, words in found.items()})


def _alternation(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w))))
