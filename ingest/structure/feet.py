"""How an article ends: the bodies that sign, the date, and what is printed under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.patterns import structure as wording
from ingest.structure.paragraphs import Paragraph

_LONGEST_SIGNATURE = 40
_MOST_LINES = 60
_FOOT_LINES = 8
_NO_PUNCTUATION = re.compile(r"[，。；：:、！？《》“”\t]")


@dataclass(frozen=True, slots=True)
class Foot:
    """Lines of the signature (a name may be broken over several), the line with the date, and what stands below.

    Where nobody signs, the imprint (to whom copies go, who printed it when) stands in for a signature.
    """

    signers: tuple[Paragraph, ...]
    dated: Paragraph | None
    end: int
    below: tuple[Paragraph, ...]
    imprint: tuple[Paragraph, ...] = ()


def find_foot(text: Sequence[Paragraph], head_end: int) -> Foot:
    """The foot of an article whose head ends before ``text[head_end]``; ``end`` is the first line outside the article.

    Where something substantial follows the signature (the document that is forwarded, annexes), it belongs to the
    article.
    """
    signers, dated = _signature(text, head_end)
    last = dated or (signers[-1] if signers else None)
    end = len(text)
    if last is not None:
        after = next(i for i, p in enumerate(text) if p.end >= last.end) + 1
        if not any(p.is_body or p.has_label or p.is_row for p in text[after:]):
            end = after
    for i in range(max(head_end + 1, end - _FOOT_LINES), end):
        if wording.FOOTER.search(text[i].text) and not any(p.is_body and p.has_label for p in text[i:end]):
            end = i
            break
    imprint = () if last else _imprint(text[end:])
    return Foot(signers, dated, end + len(imprint), tuple(text[end:]), imprint)


def _imprint(below: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The lines below a text as far as the one that says who printed it and when; none where no line does."""
    printed = next((i for i, line in enumerate(below) if wording.PRINTED.match(line.text)), None)
    return () if printed is None else tuple(below[: printed + 1])


def _signature(text: Sequence[Paragraph], head_end: int) -> tuple[tuple[Paragraph, ...], Paragraph | None]:
    """The first date on a line of its own that bodies or an officer sign, or that is the last thing said."""
    for i in range(head_end + 1, len(text)):
        if signed := wording.SIGNED.match(text[i].text):
            line = text[i]
            by = Paragraph(line.start, signed["by"])
            return (by,), Paragraph(line.start + signed.start("on"), signed["on"])
        if wording.DATE_LINE.match(text[i].text):
            above = _lines_above(text, i, head_end)
            names = tuple(p for p in above if not wording.OFFICER.match(p.text))
            if _signs(names) or len(names) < len(above) or i >= len(text) - 2:
                return (names if _signs(names) else ()), text[i]
    last = len(text) - 1
    if last > head_end and wording.SIGNATURE.match(text[last].text) and text[last - 1].text[-1] in "。！":
        return (text[last],), None
    return (), None


def _lines_above(text: Sequence[Paragraph], date: int, head_end: int) -> list[Paragraph]:
    """The short lines without punctuation over a date."""
    i = date
    while i > max(head_end, date - _MOST_LINES) and _may_sign(text[i - 1]):
        i -= 1
    return list(text[i:date])


def _may_sign(line: Paragraph) -> bool:
    return len(line.text) <= _LONGEST_SIGNATURE and not (
        line.has_label
        or _NO_PUNCTUATION.search(line.text)
        or wording.TITLE.match(line.text)
        or wording.DATE_LINE.match(line.text)
    )


def _signs(lines: Sequence[Paragraph]) -> bool:
    return bool(lines) and wording.SIGNATURE.match("".join(p.text for p in lines)[-_LONGEST_SIGNATURE:]) is not None
