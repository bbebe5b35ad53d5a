"""Finds known names in text: one pass of an Aho-Corasick automaton, longest name first.

Names and text are compared with the width and case of ASCII folded, one character for one, so that offsets hold:
ＡＰＰ, App and APP are one form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick, MatchKind

_FOLD = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B)}
_FOLD |= {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_FOLD |= {code + 0xFEE0: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_TO_FOLD = re.compile("[A-Z０-ｚ]")
_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def fold(text: str) -> str:
    """``text`` in the form names are compared in; as long as it was."""
    return text.translate(_FOLD) if _TO_FOLD.search(text) else text


class Forms:
    """A set of written forms, searched all at once."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._forms = tuple(dict.fromkeys(fold(f) for f in forms if f))
        self._automaton = AhoCorasick(self._forms, matchkind=MatchKind.Standard) if self._forms else None

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Leftmost-longest matches ``(start, end, folded form)``; never part of an ASCII word or number."""
        return list(self._leftmost(fold(text)))

    def standing_in(self, text: str) -> frozenset[str]:
        """Every form (folded) that stands anywhere in ``text``, those inside longer ones too; no part of a word."""
        folded = fold(text)
        return frozenset(self._forms[i] for start, end, i in self._hits(folded) if _stands_alone(folded, start, end))

    def _hits(self, folded: str) -> list[tuple[int, int, int]]:
        if self._automaton is None:
            return []
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        return [(start, end, index) for index, start, end in hits]

    def _leftmost(self, folded: str) -> Iterator[tuple[int, int, str]]:
        reached = 0
        for start, end, index in sorted((start, -end, index) for start, end, index in self._hits(folded)):
            if start >= reached and _stands_alone(folded, start, -end):
                reached = -end
                yield start, reached, self._forms[index]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether neither end cuts an ASCII word: eSIM is not in eSIMple, 5G not in 15G."""
    cuts_before = start > 0 and text[start] in _WORD and text[start - 1] in _WORD
    cuts_after = end < len(text) and text[end - 1] in _WORD and text[end] in _WORD
    return not (cuts_before or cuts_after)
