"""Which mentions stay where several overlap: 工业和信息化 is not marked in 工业和信息化部."""

from __future__ import annotations

from collections.abc import Iterable

from graph.model import Mention, MentionType

_RANK = {
    MentionType.ACTOR: 0,
    MentionType.PERIOD: 1,
    MentionType.PROGRAM: 2,
    MentionType.METRIC: 3,
    MentionType.PLACE: 4,
}
"""Which of two mentions of one span stays."""
_BY_PLACE = frozenset({"local.beside", "public.province", "unit.in_brackets"})
"""Rules that go by what stands beside a name: they know better than the lexicon whose 发展改革委 or 规划司 it is."""


def settle(found: Iterable[Mention]) -> list[Mention]:
    """The mentions sorted by position, those that overlap a longer one left out; of two equal ones the surer stays."""
    kept: list[Mention] = []
    taken: set[int] = set()
    for mention in sorted(found, key=_weight):
        cells = range(mention.span.start, mention.span.end)
        if taken.isdisjoint(cells):
            taken.update(cells)
            kept.append(mention)
    return sorted(kept, key=lambda m: m.span)


def _weight(mention: Mention) -> tuple[int, int, int, bool, float, str]:
    span = mention.span
    return (
        span.start - span.end,
        span.start,
        _RANK[mention.type],
        mention.rule not in _BY_PLACE,
        -mention.confidence,
        mention.rule,
    )
