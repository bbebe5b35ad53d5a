"""The text that rules read: traditional characters simplified, marks between Chinese full-width, digits half-width.

One character stands for one, so that spans found in the folded text are spans of the clean text. Quotes are cut from
the source, never from this copy.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

import opencc

from ingest.clean import CleanText

_WIDE = str.maketrans(",:;()?!", "，：；（）？！")
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_HAN = r"[\u3400-\u9fff《》〈〉“”〔〕、。，；：（）]"
_NARROW = re.compile(rf"(?<={_HAN})[,:;()?!]+|[,:;()?!]+(?={_HAN})")


def folded(clean: CleanText) -> CleanText:
    """``clean`` with its text as rules read it; offsets stay."""
    return replace(clean, text=fold(clean.text))


def fold(text: str) -> str:
    """``text`` simplified and full-width, as long as it was.

    >>> fold("(責任單位:市財政局,下同)")
    '（责任单位：市财政局，下同）'
    """
    simplified = "\n".join(map(_simplified, text.translate(_DIGITS).split("\n")))
    return _NARROW.sub(lambda found: found[0].translate(_WIDE), simplified)


def _simplified(line: str) -> str:
    """The line in simplified characters; one that would change its length stays as it is."""
    found: str = _converter().convert(line)
    return found if len(found) == len(line) else line


@lru_cache(maxsize=1)
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")
