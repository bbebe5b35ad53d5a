"""Mentions inside a span: the same by bisection as by looking at each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.model import Mention, MentionType, Section, Span
from ingest.within import Holders, within


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), max_size=8), st.integers(0, 20), st.integers(1, 20))
def test_finds_what_lies_inside(steps: list[tuple[int, int]], start: int, length: int) -> None:
    mentions: list[Mention] = []
    at = 0
    for gap, size in steps:
        mentions.append(Mention(Span(at + gap, at + gap + size), MentionType.ACTOR, "某局"))
        at += gap + size
    span = Span(start, start + length)
    assert within(mentions, span) == [m for m in mentions if m.span in span]


SECTIONS = (
    Section(1, None, "一", None, 1, Span(2, 20)),
    Section(2, 1, "（一）", None, 2, Span(4, 9)),
    Section(3, 2, "1.", None, 3, Span(6, 9)),
    Section(4, 1, "（二）", None, 2, Span(10, 15)),
    Section(5, None, "二", None, 1, Span(22, 30)),
)


def test_finds_the_deepest_section() -> None:
    holders = Holders(SECTIONS)
    deepest = [
        max((s.depth, s.ordinal) for s in held)[1] if (held := [s for s in SECTIONS if span in s.span]) else None
        for span in (Span(i, i + length) for i in range(32) for length in (1, 3, 8))
    ]
    assert [holders.of(Span(i, i + length)) for i in range(32) for length in (1, 3, 8)] == deepest
    assert [holders.at(i) for i in range(32)] == deepest[::3]
