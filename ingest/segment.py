"""Words and parts of speech: jieba's dictionary with the lexicon's names added, one word each.

The hidden Markov model is off. It guesses words nobody wrote down, and a guess that is right in one sentence and
wrong in the next can't be mended in a data file; without it every word is one of the dictionary's or a single
character, and what is missing can be added to the lexicon.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from ingest import lexicon as lexicon_folder
from ingest.lexicon import Lexicon
from ingest.lexicon.naming import naming
from ingest.lexicon.offices import offices
from ingest.lexicon.tables import read_table

with warnings.catch_warnings():  # jieba 0.42.1 has invalid escapes and asks for pkg_resources
    warnings.simplefilter("ignore")
    from jieba import Tokenizer


_SHORT_STEM = 3
_LINES_KEPT = 2048
_WORDS = Path(lexicon_folder.__file__).with_name("words.tsv")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text with jieba's part-of-speech tag (n, v, nt, ns …; m for digits, eng for letters, else x)."""

    start: int
    end: int
    text: str
    tag: str


class Segmenter:
    """Cuts text into words by a dictionary of its own. Made by `segmenter`."""

    def __init__(self, lexicon: Lexicon) -> None:
        frequency, self._tags = _dictionary()
        self._tokenizer = Tokenizer()
        self._tokenizer.FREQ = frequency
        self._tokenizer.total = sum(frequency.values())
        self._tokenizer.initialized = True
        for name, tag in lexicon.jieba_words():
            self._tokenizer.add_word(name)  # as often as it takes to be kept whole, and no oftener: 公安部 | 公安 部门
            self._tags[name] = tag
        for stem in offices().stem_words:
            if len(stem) > _SHORT_STEM:
                self._add(stem, "n")
        for word in naming().last_words():
            self._add(word, "n")
        for row in read_table(_WORDS, ("word", "tag")):
            self._add(row.text("word"), row.text("tag"))
        self.words = lru_cache(maxsize=_LINES_KEPT)(self._words)

    def _add(self, word: str, tag: str) -> None:
        self._tokenizer.add_word(word)
        self._tags.setdefault(word, tag)

    def _words(self, text: str) -> tuple[Word, ...]:
        cut = self._tokenizer.tokenize(text, HMM=False)
        return tuple(Word(start, end, word, self._tags.get(word) or _plain_tag(word)) for word, start, end in cut)


@lru_cache(maxsize=4)
def segmenter(lexicon: Lexicon) -> Segmenter:
    """The segmenter of a lexicon; the first call reads jieba's dictionary."""
    return Segmenter(lexicon)


def words(text: str, lexicon: Lexicon) -> tuple[Word, ...]:
    """The words of ``text``, which cover it without gaps; offsets count in ``text``."""
    return segmenter(lexicon).words(text)


def _plain_tag(word: str) -> str:
    """The tag of a word that no dictionary has."""
    if not word.isascii():
        return "x"
    return "m" if word[0].isdigit() and not word.isalpha() else "eng" if word[0].isalpha() else "x"


def _dictionary() -> tuple[dict[str, int], dict[str, str]]:
    """Frequencies (0 for what only begins a word) and tags.

    Read from jieba's own file and not through its cache, which is a file anyone may write in the temporary folder.
    """
    frequency: dict[str, int] = {}
    tags: dict[str, str] = {}
    for line in files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, tag = line.split(" ")
        frequency[word] = int(count)
        tags[word] = tag
        for length in range(1, len(word)):
            frequency.setdefault(word[:length], 0)
    return frequency, tags
