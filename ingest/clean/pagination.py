"""What a page adds to a text: its number, its running header, the table of contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from ingest.clean.markup import Line
from ingest.patterns import chrome as wording
from ingest.patterns.labels import LABEL_START

_RUNNING = re.compile(r"[，。、；]")
_LONGEST_NUMBER = 24
_LONGEST_HEADER = 40
_SHORTEST_RUNNING = 12
_OFTEN = 3
_CONTENTS_WITHIN = 120
_LONGEST_ENTRY = 200


def leave_out_numbers(lines: Sequence[Line], reasons: list[str | None]) -> None:
    """Page numbers: dressed (— 3 —), cutting a sentence in two, or next in number to one that does."""
    bare: dict[int, int] = {}
    for i, line in enumerate(lines):
        match = wording.PAGE_NUMBER.match(line.text) if len(line.text) < _LONGEST_NUMBER and not reasons[i] else None
        if match and match["bare"]:
            bare[i] = int(match["bare"])
        elif match:
            reasons[i] = "page number"
    sure = {i for i in bare if _cuts_sentence(lines, i, bare)}
    _spread(bare, sure, list(bare), 1)
    _spread(bare, sure, list(reversed(bare)), -1)
    for i in sure:
        reasons[i] = "page number"


def _spread(bare: Mapping[int, int], sure: set[int], order: Sequence[int], step: int) -> None:
    """From each sure number to the ones that go on counting after it."""
    last: int | None = None
    for i in order:
        if i in sure or (last is not None and bare[i] == last + step):
            sure.add(i)
            last = bare[i]


def _cuts_sentence(lines: Sequence[Line], index: int, bare: Mapping[int, int]) -> bool:
    if index - 1 in bare or index + 1 in bare:
        return False
    if not (_is_running(lines, index - 1) and _is_running(lines, index + 1)):
        return False
    return not (wording.SENTENCE_END.search(lines[index - 1].text) or LABEL_START.match(lines[index + 1].text))


def _is_running(lines: Sequence[Line], index: int) -> bool:
    """True for a line of running text, as against a heading or a cell."""
    if not 0 <= index < len(lines):
        return False
    text = lines[index].text
    return len(text) >= _SHORTEST_RUNNING and _RUNNING.search(text) is not None


def leave_out_headers(lines: Sequence[Line], reasons: list[str | None]) -> None:
    """Short lines that come back beside page numbers."""
    count = Counter(line.text for line in lines if len(line.text) <= _LONGEST_HEADER)
    for i, line in enumerate(lines):
        if reasons[i] is None and count[line.text] >= _OFTEN and not wording.SENTENCE_END.search(line.text):
            beside = reasons[max(0, i - 2) : i + 3]
            if "page number" in beside or "page header" in beside:
                reasons[i] = "page header"


def leave_out_contents(lines: Sequence[Line], reasons: list[str | None]) -> None:
    """A table of contents: lines with leaders and page numbers, or repeated below as headings."""
    for i, line in enumerate(lines):
        if reasons[i] is None and len(line.text) < _LONGEST_ENTRY and "。" not in line.text:
            reasons[i] = "contents" if wording.TOC_LINE.search(line.text) else None
    head = next((i for i, line in enumerate(lines[:_CONTENTS_WITHIN]) if wording.TOC_HEAD.match(line.text)), None)
    if head is None:
        return
    later = Counter(wording.fold(line.text) for line in lines[head:])
    reasons[head] = "contents"
    for i in range(head + 1, len(lines)):
        entry = wording.fold(lines[i].text)
        if reasons[i] is None and later[entry] < 2:
            return
        later[entry] -= 1
        reasons[i] = reasons[i] or "contents"
