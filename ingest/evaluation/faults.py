"""What an extraction got wrong, each with the sentence it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.evaluation.claims import Comparison, Item

# Rows whose faults another row shows as well.
_REPEATED = re.compile(r"mention~\.|(owner|owner\.stated|citation)$")

_CLOSING = "。！？；"
_WIDEST = 80


@dataclass(frozen=True, slots=True)
class Fault:
    """A miss (in the gold, not found) or a false hit (found, not in the gold) of one row.

    ``sentence`` is the sentence of the source around ``[start, end)``, which stands in ⟦⟧; a newline shows as ⏎.
    """

    row: str
    missed: bool
    start: int
    end: int
    value: str
    sentence: str


def faults(comparisons: Iterable[Comparison], text: str) -> Iterator[Fault]:
    """Row by row, in the order of the text; what follows from a mark that is missing altogether is left out."""
    for row in comparisons:
        if is_repeated(row.name):
            continue
        items = [(i, True) for i in row.missed] + [(i, False) for i in row.extra]
        for item, missed in sorted(items, key=lambda x: (x[0].start, x[0].end, not x[1])):
            if not item.known:
                yield fault(row.name, missed, item, text)


def is_repeated(row: str) -> bool:
    """Whether another row shows all faults of this one."""
    return _REPEATED.match(row) is not None


def fault(row: str, missed: bool, item: Item, text: str) -> Fault:
    """The fault ``item`` is in a row, with its sentence in ``text``."""
    return Fault(row, missed, item.start, item.end, _flat(item.value), sentence_around(text, item.start, item.end))


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence ``[start, end)`` lies in, at most 80 characters to each side and 80 of the span itself.

    >>> sentence_around("此前已办。信管局负责\\n推广eSIM。其后再议。", 11, 17)
    '信管局负责⏎⟦推广eSIM⟧。'
    """
    before = re.split(rf"[{_CLOSING}]|\n\s*\n", text[max(0, start - _WIDEST) : start])[-1]
    after = text[end : end + _WIDEST]
    closing = re.search(rf"[{_CLOSING}]|\n\s*\n", after)
    span = text[start:end]
    if span.endswith(tuple(_CLOSING)):
        after = ""
    elif closing:
        after = after[: closing.end()].rstrip()
    if len(span) > _WIDEST:
        span = f"{span[: _WIDEST // 2]}…{span[-_WIDEST // 2 :]}"
    return _flat(f"{before.lstrip()}⟦{span}⟧{after}")


def _flat(text: str) -> str:
    return text.replace("\r\n", "⏎").replace("\n", "⏎")
