"""The lines of a PDF page, in the order they are read, with the indent they are set with.

A PDF has characters at places. PDFium makes lines of them in the order the file draws them, in which a page number or
a table of particulars may come at the wrong end; the places put them right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pypdfium2 import PdfTextPage

_NO_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\u00ad]")
_RADICALS = dict(
    zip(
        "⺠⻓⻔⻚⻛⻜⻢⻋⻅⻆⻉⻘⻝⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳⺟⺁⺅⺍⺎⺗⺝⺫⺬⺮⺼⻁⻄⻌",
        "民长门页风飞马车见角贝青食鬼鱼鸟卤麦黄黾齐齿龙龟母厂亻小兀心月目示竹肉虎西辶",
        strict=True,
    )
)
_INDENT = 1.2
"""Heights of a line from which it counts as indented; the usual two characters are some 1.4 to 2."""
_FIRST_LINE = 2.6
"""Heights of a line up to which the indent is that of a paragraph's first line."""
_MOST_BLOCKS = 6


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float


def page_text(page: PdfTextPage) -> str:
    """The text of a page, a line a line; "" where it has no text layer."""
    lines = _ordered(_lines(page))
    if not lines:
        return ""
    margins = min(line.left for line in lines), max(line.right for line in lines)
    return "\n".join(_indented(line, *margins) for line in lines)


def _indented(line: _Line, left: float, right: float) -> str:
    """The text of a line, after two wide spaces where it is set in, and not in the middle as a title's lines are."""
    text = line.text.rstrip()
    before, after = line.left - left, right - line.right
    centred = before > _FIRST_LINE * line.size and abs(before - after) < _INDENT * line.size
    return text if text[:1].isspace() or before < _INDENT * line.size or centred else f"　　{text}"


def _lines(page: PdfTextPage) -> list[_Line]:
    found = []
    start = 0
    raw = page.get_text_range() if page.count_chars() else ""
    if len(raw) != page.count_chars():  # characters beyond the basic plane: places cannot be told from the text alone
        texts = filter(str.strip, map(_clean, raw.splitlines()))
        return [_Line(text, 0, 0, -i, -i - 1, 1) for i, text in enumerate(texts)]
    for part in raw.splitlines(keepends=True):
        shown = [i for i, c in enumerate(part) if not c.isspace()]
        text = _clean(part)
        if shown and text.strip():
            left, bottom, _, top = page.get_charbox(start + shown[0], loose=True)
            right = page.get_charbox(start + shown[-1], loose=True)[2]
            found.append(_Line(text, left, right, top, bottom, max(top - bottom, 1)))
        start += len(part)
    return found


def _clean(line: str) -> str:
    """The line without control characters, with the characters that radicals stand for in some fonts."""
    text = _NO_CHARACTERS.sub("", line.rstrip("\r\n"))
    return "".join(unicodedata.normalize("NFKC", c) if "\u2f00" <= c <= "\u2fd5" else _RADICALS.get(c, c) for c in text)


def _ordered(lines: Sequence[_Line]) -> list[_Line]:
    """The lines with blocks that are drawn out of turn at their places; as drawn where blocks stand side by side."""
    blocks: list[list[_Line]] = []
    for line in lines:
        if blocks and line.top <= blocks[-1][-1].top + line.size / 2:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    if not 1 < len(blocks) <= _MOST_BLOCKS:
        return list(lines)
    ordered = sorted(blocks, key=lambda block: -block[0].top)
    for upper, lower in pairwise(ordered):
        if min(line.bottom for line in upper) < lower[0].top - lower[0].size / 2:
            return list(lines)
    return [line for block in ordered for line in block]
