"""How Chinese text is cut for searching: the same on every engine, on the way in and on the way asked.

A text is indexed twice: as jieba's search words, so that 平台 finds 工业互联网平台, and as single characters in
order, so that whatever holds the asked string is found even where jieba cuts it otherwise (携号转网). Letters and
digits that stand together are one token in both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from rjieba import Jieba

# Stands between the forms of a name, so that no phrase runs from one form into the next. It is a letter, since
# both engines' tokenisers must take it for a token.
FORM_BREAK = "ǀ"

_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(r"[^\W_]+")
_CHARACTER = re.compile(rf"[{_HAN}]|[^\W_{_HAN}]+")


@dataclass(frozen=True, slots=True)
class Term:
    """One word group of a query: found by all of its ``words``, or by its ``characters`` as a phrase."""

    words: tuple[str, ...]
    characters: tuple[str, ...]


def cut_words(text: str) -> str:
    """The search words of ``text``, width and case folded, joined by spaces.

    >>> cut_words("督促大型平台企业")
    '督促 大型 平台 企业'
    """
    return " ".join(_words(_fold(text)))


def cut_characters(text: str) -> str:
    """The characters of ``text``, width and case folded, joined by spaces; punctuation is left out.

    >>> cut_characters("“5G＋”平台")
    '5g 平 台'
    """
    return " ".join(_CHARACTER.findall(_fold(text)))


def cut_forms(forms: Iterable[str]) -> tuple[str, str]:
    """`cut_words` and `cut_characters` of the forms of one name, each with `FORM_BREAK` between them."""
    folded = [_fold(form) for form in forms]
    joint = f" {FORM_BREAK} "
    words = joint.join(" ".join(_words(form)) for form in folded)
    return words, joint.join(" ".join(_characters(form)) for form in folded)


def query_terms(text: str) -> tuple[Term, ...]:
    """The terms of a query: what stands between spaces, each cut; empty where there is no letter in it."""
    terms = (Term(tuple(dict.fromkeys(_words(part))), _characters(part)) for part in _fold(text).split())
    return tuple(term for term in terms if term.characters)


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).lower()


def _characters(folded: str) -> tuple[str, ...]:
    return tuple(_CHARACTER.findall(folded))


def _words(folded: str) -> Iterator[str]:
    # Without the hidden Markov model: what jieba does not know falls into characters, whatever stands beside it.
    # Half a surrogate pair, which a name given by a shell may have, is no letter; compiled code takes none.
    whole = folded if folded.isascii() else folded.encode("utf-8", "replace").decode("utf-8")
    for word in _cutter().cut_for_search(whole, hmm=False):
        yield from _RUN.findall(word)


@cache
def _cutter() -> Jieba:
    """A tokeniser of our own, with jieba's dictionary: words that others add to the shared one change no index."""
    return Jieba()
