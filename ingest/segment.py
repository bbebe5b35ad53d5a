"""Words and parts of speech: jieba's dictionary with the lexicon's names added, one word each.

The hidden Markov model is off. It guesses words nobody wrote down, and a guess that is right in one sentence and
wrong in the next can't be mended in a data file; without it every word is one of the dictionary's or a single
character, and what is missing can be added to the lexicon.

jieba's dictionary and jieba's own way to weigh a new word say how often each word is seen; rjieba, the same algorithm
compiled, does the cutting with these numbers. `tests/ingest/test_segment.py` holds the two against each other.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from rjieba import Jieba

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
_IN_NO_TEXT = "\ue000\ue001"


class Word(NamedTuple):
    """A word of a text with jieba's part-of-speech tag (n, v, nt, ns …; m for digits, eng for letters, else x)."""

    start: int
    end: int
    text: str
    tag: str


class Segmenter:
    """Cuts text into words by a dictionary of its own. Made by `segmenter`."""

    def __init__(self, lexicon: Lexicon) -> None:
        tokenizer, self._tags = weighed(lexicon)
        self._jieba = compiled(tokenizer)
        self.words = lru_cache(maxsize=_LINES_KEPT)(self._words)

    def _words(self, text: str) -> tuple[Word, ...]:
        tags = self._tags
        new = tuple.__new__  # a third of the time of Word(…)
        cut = self._jieba.tokenize(text, hmm=False)
        return tuple([new(Word, (start, end, word, tags[word])) for word, start, end in cut])


class _Tags(dict[str, str]):
    """The tag of every word; a word that no dictionary has gets its own when it is first seen."""

    def __missing__(self, word: str) -> str:
        return _plain_tag(word)


def weighed(lexicon: Lexicon) -> tuple[Tokenizer, dict[str, str]]:
    """The tokenizer of jieba with the lexicon's names in it, and every word's tag."""
    frequency, tags = _dictionary()
    tokenizer = Tokenizer()
    tokenizer.FREQ = frequency
    tokenizer.total = sum(frequency.values())
    tokenizer.initialized = True
    for name, tag in lexicon.jieba_words():
        tokenizer.add_word(name)  # as often as it takes to be kept whole, and no oftener: 公安部 | 公安 部门
        tags[name] = tag
    for word, tag in _more_words():
        tokenizer.add_word(word)
        tags.setdefault(word, tag)
    return tokenizer, tags


def compiled(tokenizer: Tokenizer) -> Jieba:
    """The compiled segmenter of the same words, as often as in ``tokenizer``, and of the same total."""
    jieba: Jieba = Jieba.empty()  # type: ignore[no-untyped-call]
    total = tokenizer.total
    for word, count in tokenizer.FREQ.items():
        if count:
            jieba.add_word(word, count, "")
            total -= count
    if total > 0:  # jieba counts a word that is added again twice
        jieba.add_word(_IN_NO_TEXT, total, "")
    return jieba


def _more_words() -> Iterator[tuple[str, str]]:
    for stem in offices().stem_words:
        if len(stem) > _SHORT_STEM:
            yield stem, "n"
    for word in naming().last_words():
        yield word, "n"
    for row in read_table(_WORDS, ("word", "tag")):
        yield row.text("word"), row.text("tag")


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


def _dictionary() -> tuple[dict[str, int], _Tags]:
    """Frequencies (0 for what only begins a word) and tags.

    Read from jieba's own file and not through its cache, which is a file anyone may write in the temporary folder.
    """
    frequency: dict[str, int] = {}
    tags = _Tags()
    for line in files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, tag = line.split(" ")
        frequency[word] = int(count)
        tags[word] = tag
        for length in range(1, len(word)):
            frequency.setdefault(word[:length], 0)
    return frequency, tags
