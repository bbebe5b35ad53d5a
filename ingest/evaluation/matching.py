"""Which mark of an extraction answers which mark of the gold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from ingest.evaluation.marks import Bounds, Mark

M = TypeVar("M", bound=Mark)

_IGNORED = re.compile(r"[\s“”\"'‘’《》<>*]")


def fold(name: str | None) -> str:
    """The form in which names compare: width folded, space and quotation marks dropped, lower case.

    `graph.ids.name_key` also drops 〈〉; scores keep to the definition the gold files were made with.
    """
    return _IGNORED.sub("", unicodedata.normalize("NFKC", name or "")).lower()


class Names:
    """`fold`, with the names a gold file declares to be the same brought to the first of their group."""

    def __init__(self, same: Sequence[Sequence[str]]) -> None:
        self._first = {fold(name): fold(group[0]) for group in same for name in group}

    def __call__(self, name: str) -> str:
        folded = fold(name)
        return self._first.get(folded, folded)


def settle(gold: Sequence[M], system: Sequence[M]) -> tuple[list[M], list[M]]:
    """The marks that count: optional ones out on both sides, accepted variants in the place of the gold span."""
    found = {m.bounds for m in system}
    required = [_variant(m, found) for m in gold if not m.optional]
    spare = {m.bounds for m in gold if m.optional} - {m.bounds for m in required}
    return required, [m for m in system if m.bounds not in spare]


def _variant(mark: M, found: set[Bounds]) -> M:
    if mark.bounds in found:
        return mark
    start, end = next((bounds for bounds in mark.alt if bounds in found), mark.bounds)
    return replace(mark, start=start, end=end)


def pair(gold: Sequence[Mark], system: Sequence[Mark], least: float) -> dict[int, int]:
    """One-to-one pairs by intersection over union, the closest first: index in ``system`` → index in ``gold``.

    Ties go to the earlier gold mark, then to the earlier system mark; below ``least`` nothing pairs.
    """
    shares = ((_share(g, s), -i, -j) for i, g in enumerate(gold) for j, s in enumerate(system))
    gold_of: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted((s for s in shares if s[0] >= least), reverse=True):
        if -i not in taken and -j not in gold_of:
            taken.add(-i)
            gold_of[-j] = -i
    return gold_of


def _share(a: Mark, b: Mark) -> float:
    shared = max(0, min(a.end, b.end) - max(a.start, b.start))
    return shared / ((a.end - a.start) + (b.end - b.start) - shared) if shared else 0.0
