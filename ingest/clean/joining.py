"""Which lines go on in the next one: text broken at a page, a column or a picture, and text of a fixed line width."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.clean.markup import Line
from ingest.patterns.chrome import LOST_HEADING, RESPONSIBILITY_TAIL
from ingest.patterns.labels import LABEL_START

_TERMINAL = "。！？!?；;：:…"
_CLOSING = "”’」』）)》〉】"
_OPENING = "，、,（(《〈“‘〔[【"
_NEVER_FIRST = "，。、；：！？）》〉”’,;)〕】"
_SENTENCE = re.compile(r"[。；]")
_ITEM = re.compile(r"[—─–━]{2,}|[-•●■▪◆◇○·]\s*[^\d\s]")
_RUNNING = re.compile(r"[。！？；，,]|.{30}", re.S)
_OPENS_ANEW = re.compile(r"[\u4e00-\u9fff]{2,12}[:：](?!$)|(?:到|自|从)?(?:19|20)\d{2}年")
_DECREE_NUMBER = re.compile(r"[（(]?(?:[〔\[（(]?(?:19|20)\d{2}(?:年|[〕\]）)]))?\s*第\s*\d{1,4}\s*号[）)]?$")
_TAIL = 300
_MEMORY = 3000
_FEW = 8
_WRAPPED_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of a source are set.

    ``width`` is the column at which lines break, 0 where each paragraph is one line; ``indented`` and ``spaced`` say
    that new paragraphs are indented, or stand after an empty line.
    """

    width: float
    indented: bool
    spaced: bool

    def full(self, line: Line) -> bool:
        """True where the line goes up to the margin; the first of a paragraph may have lost its indent."""
        if not self.width:
            return False
        return line.width >= self.width - (5 if LABEL_START.match(line.text) else 9)


def layout(lines: Sequence[Line]) -> Layout:
    """The layout most lines follow."""
    long = [line for line in lines if len(line.text) >= _FEW]
    return Layout(
        _margin(long),
        sum(line.indent >= 2 for line in long) * 2 > len(long),
        sum(line.blanks > 0 for line in long) * 3 > len(long) * 2,
    )


def _margin(lines: Sequence[Line]) -> float:
    """The width most lines break at, 0 where there is none."""
    widths = Counter(round(line.width / 2) for line in lines if 30 <= line.width <= 130)
    if sum(widths.values()) < _FEW:
        return 0.0
    near = {w: sum(widths[w + d] for d in (-2, -1, 0, 1)) for w in widths}
    best = max(near, key=lambda w: (near[w], w))
    return best * 2.0 if near[best] >= _WRAPPED_SHARE * len(lines) else 0.0


def continues(text: str, last: Line, following: Line, form: Layout) -> bool:
    """True where ``text``, whose last line is ``last``, goes on in ``following``."""
    if last.row or following.row or last.level or following.level:
        return False
    if following.text[0] in _NEVER_FIRST or (text[-1] == "令" and _DECREE_NUMBER.match(following.text)):
        return True
    if following.text[1:2] in ("）", ")") and _open(text):
        return True
    if LABEL_START.match(following.text) or _ITEM.match(following.text) or LOST_HEADING.search(text[-60:]):
        return False
    if not form.width and _OPENS_ANEW.match(following.text):
        return False
    if (text[-1] in _OPENING and (len(text) >= _FEW or text[-1] not in "，、,")) or _open(text):
        return not (form.indented and following.indent >= 2) or text[-1] not in "，,、"
    if _ended(text):
        return form.full(last) and text[-1] in "。；：" and _RUNNING.search(following.text) is not None
    return form.full(last) or (_is_body(text, following, form) and not (form.indented and following.indent >= 2))


def _open(text: str) -> bool:
    """True where a title, or a bracket just before, is still open."""
    tail = text[-80:]
    if tail.rfind("《") > tail.rfind("》"):
        return True
    opened = max(tail.rfind("（"), tail.rfind("("))
    return opened > max(tail.rfind("）"), tail.rfind(")")) and len(tail) - opened < _FEW


def _ended(text: str) -> bool:
    """True where the last sentence is closed, looking through closing quotes and a note in brackets."""
    bare = text[-_TAIL:].rstrip(_CLOSING)
    if bare and bare[-1] in _TERMINAL:
        return True
    return text[-1] in "）)" and RESPONSIBILITY_TAIL.search(text[-_TAIL:]) is not None


def _is_body(text: str, following: Line, form: Layout) -> bool:
    """True for running text (not a heading, a cell or a signature) before something that can end it."""
    if following.text[0] in _OPENING and len(following.text) == 1:
        return True
    if form.spaced and not following.blanks and _SENTENCE.search(text[-_MEMORY:]):
        return True
    if not _RUNNING.search(following.text):
        return False
    if _SENTENCE.search(text[-_MEMORY:]):
        return True
    commas = "，" in text[-_MEMORY:] or "," in text[-_MEMORY:]
    if form.spaced and not following.blanks:
        return commas and len(text) >= 15
    return commas and len(text) >= 45
