"""The words questions are made of beside the names in them: 哪些, 牵头, 什么时候. They are in ``vocabulary.tsv``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from graph.errors import LexiconError
from graph.model import Basis, DocType, Kind, Level, Role, Status
from ingest.lexicon.forms import fold
from ingest.lexicon.tables import Row, read_rows

FOCI = (
    "measures bodies departments programs documents figures when places link definition timeline contents"
    " issuer grounds effective"
).split()
"""What may be asked for."""

REASONS = ("reason", "manner", "negation", "judgement", "comparison", "ranking", "reference", "met")
"""Why a question can't be answered here."""

CLASSES: dict[str, tuple[str, ...]] = {
    "ask": ("which",),
    "noun": tuple(FOCI),
    "soft": tuple(FOCI),
    "content": tuple(FOCI),
    "focus": tuple(FOCI),
    "did": ("measures",),
    "who": ("definition",),
    "belong": ("parent",),
    "count": ("measures", "bodies", "documents", "any"),
    "role": tuple(map(str, Role)),
    "status": tuple(map(str, Status)),
    "kind": tuple(map(str, Kind)),
    "basis": tuple(map(str, Basis)),
    "level": tuple(map(str, Level)),
    "parts": ("yes",),
    "toward": ("target",),
    "issue": ("issuer",),
    "open": ("since", "until"),
    "relative": ("-2", "-1", "0", "1", "2"),
    "most": ("most",),
    "mention": ("mentions",),
    "cannot": REASONS,
    "doctype": tuple(map(str, DocType)),
    "own": ("",),
    "filler": ("",),
}
"""The classes of words, and the values each may have."""

_FILE = Path(__file__).with_name("vocabulary.tsv")
_ASCII = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of questions: its class and what it stands for."""

    text: str
    kind: str
    value: str


class Vocabulary:
    """The words by their form. Made by `load_vocabulary`."""

    def __init__(self, words: tuple[Word, ...]) -> None:
        self._words = {fold(word.text): word for word in words}
        self._longest = max(map(len, self._words), default=0)

    def find(self, text: str) -> Iterator[tuple[int, int, Word]]:
        """Every word that stands in ``text``, those inside longer ones too; none cuts a word in Latin letters."""
        folded = fold(text)
        for start in range(len(folded)):
            for end in range(start + 1, min(len(folded), start + self._longest) + 1):
                word = self._words.get(folded[start:end])
                if word is not None and _stands_alone(folded, start, end):
                    yield start, end, word

    def at(self, text: str) -> Word | None:
        """The word that ``text`` is, None where it is none."""
        return self._words.get(fold(text))


def load_vocabulary(path: Path = _FILE) -> Vocabulary:
    """The words of a file of words; LexiconError names file and line of every fault."""
    return _load(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _load(path: Path, stamp: int) -> Vocabulary:
    rows, faults = read_rows(path, ("word", "class"), ("word", "class", "value"))
    seen: dict[str, int] = {}
    for row in rows:
        faults += _faults(row, seen)
        seen.setdefault(fold(row.text("word")), row.line)
    if faults:
        raise LexiconError.of(faults)
    return Vocabulary(tuple(Word(row.text("word"), row.text("class"), row.text("value")) for row in rows))


def _faults(row: Row, seen: dict[str, int]) -> Iterator[LexiconError]:
    word, kind, value = row.text("word"), row.text("class"), row.text("value")
    if kind not in CLASSES:
        yield row.fault(f"class {kind!r} is none of {', '.join(CLASSES)}", "class")
    elif value not in CLASSES[kind]:
        yield row.fault(f"value {value!r} is none of {', '.join(CLASSES[kind]) or 'a blank'} for a {kind}", "value")
    if fold(word) in seen:
        yield row.fault(f"{word} stands in line {seen[fold(word)]} already", "word")


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start] in _ASCII and text[start - 1] in _ASCII
    after = end < len(text) and text[end - 1] in _ASCII and text[end] in _ASCII
    return not (before or after)
