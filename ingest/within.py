"""The mentions inside a stretch of text, found by bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from graph.model import Mention, Span

_START = attrgetter("span.start")
_END = attrgetter("span.end")


def within(mentions: Sequence[Mention], span: Span) -> Sequence[Mention]:
    """Those of ``mentions`` that lie in ``span``; they have to be in order of position, none overlapping another."""
    first = bisect_left(mentions, span.start, key=_START)
    return mentions[first : bisect_right(mentions, span.end, first, key=_END)]
