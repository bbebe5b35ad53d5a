"""Mentions inside a span: the same by bisection as by looking at each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.model import Mention, MentionType, Span
from ingest.within import within


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), max_size=8), st.integers(0, 20), st.integers(1, 20))
def test_finds_what_lies_inside(steps: list[tuple[int, int]], start: int, length: int) -> None:
    mentions: list[Mention] = []
    at = 0
    for gap, size in steps:
        mentions.append(Mention(Span(at + gap, at + gap + size), MentionType.ACTOR, "某局"))
        at += gap + size
    span = Span(start, start + length)
    assert within(mentions, span) == [m for m in mentions if m.span in span]
