"""How an article begins: the lines between its title and its first paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.patterns import structure as wording
from ingest.structure.paragraphs import Paragraph

_HEAD_LINES = 30
_LONGEST_NOTE = 120


@dataclass(frozen=True, slots=True)
class Head:
    """Where the body begins (``end``), the byline and the line of addressees, where there are any."""

    end: int
    byline: Paragraph | None
    addressees: Paragraph | None


def find_start(text: Sequence[Paragraph], title: int | None) -> int:
    """The first line of the article: an introduction, letterhead or addressees above the title, else the title."""
    if title is None:
        return 0
    for i in range(title):
        line = text[i]
        if line.is_body or wording.INTRODUCTION.match(line.text) or is_addressed(text, i):
            return i
        if wording.DOC_NUMBER.search(line.text) and len(line.text) <= _LONGEST_NOTE:
            return _letterhead(text, i)
    return title


def _letterhead(text: Sequence[Paragraph], number: int) -> int:
    """The first of the bodies' names over a document number."""
    i = number
    while i and wording.SIGNATURE.match(re.sub(r"(?<=.)\s(?=.)", "", text[i - 1].text)):
        i -= 1
    return i


def find_head(text: Sequence[Paragraph], title: tuple[int, int] | None) -> Head:
    """The head of ``text``, whose title is at these lines."""
    byline: Paragraph | None = None
    i = _first_line(text, title)
    limit = min(len(text), i + _HEAD_LINES)
    while i < limit:
        line = text[i]
        if is_addressed(text, i):
            return Head(i + 1, byline, line)
        if byline is None and wording.BYLINE.match(line.text):
            byline = line
        elif not (_is_note(line) or (byline is not None and text[i - 1] is byline and _is_person(line.text))):
            break
        i += 1
    return Head(i, byline, None)


def _first_line(text: Sequence[Paragraph], title: tuple[int, int] | None) -> int:
    """After the title; but a forwarding notice without one of its own comes before the title of what it forwards."""
    if title is None:
        return 0
    above = text[: title[0]]
    forwards = any(
        is_addressed(text, i) or wording.FORWARDS.search(p.text) or wording.DATE_LINE.match(p.text)
        for i, p in enumerate(above)
    )
    return 0 if forwards else title[1] + 1


def is_addressed(text: Sequence[Paragraph], index: int) -> bool:
    """True for a line that names whom the document is sent to: bodies, and a colon."""
    line = text[index].text
    if index + 1 >= len(text) or not wording.ADDRESSEES.match(line):
        return False
    names = [name for name in re.split(r"[，；;,]", line[:-1].strip()) if name]
    return all(wording.ADDRESSEE_END.search(name) for name in names)


def _is_note(line: Paragraph) -> bool:
    """True for a number, a date, a body's name or a remark in brackets."""
    text = line.text
    if line.has_label or text.endswith("。"):
        return False
    if wording.DOC_NUMBER.search(text) or wording.DATE.search(text):
        return len(text) <= _LONGEST_NOTE
    return not line.is_body and (wording.SIGNATURE.match(text) or wording.HEAD_REMARK.match(text)) is not None


def _is_person(text: str) -> bool:
    return re.fullmatch(r"[\u4e00-\u9fff·\s]{2,8}", text) is not None
