"""How the findings of the finders are settled: the longest span wins, and none overlaps another."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Mention, MentionType, Span
from ingest.clean import clean
from ingest.lexicon import load_lexicon
from ingest.mentions import mentions
from ingest.mentions.overlaps import settle
from ingest.readers import read_bytes
from ingest.structure import structure

TYPES = tuple(MentionType)


def mention(start: int, end: int, type: MentionType = MentionType.ACTOR, confidence: float = 1.0) -> Mention:
    return Mention(Span(start, end), type, f"{start}-{end}", confidence=confidence)


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ([mention(0, 4, MentionType.PROGRAM), mention(0, 7)], [(0, 7)]),
        ([mention(0, 4), mention(2, 9, MentionType.PROGRAM)], [(2, 9)]),
        ([mention(0, 4), mention(4, 6, MentionType.PLACE)], [(0, 4), (4, 6)]),
        ([mention(5, 8), mention(0, 2)], [(0, 2), (5, 8)]),
        ([], []),
    ],
)
def test_the_longest_wins_and_neighbours_stay(given_: list[Mention], kept: list[tuple[int, int]]) -> None:
    assert [(m.span.start, m.span.end) for m in settle(given_)] == kept


@pytest.mark.parametrize("others", [TYPES[i:] for i in range(len(TYPES))])
def test_of_one_span_a_body_stays_before_a_program_and_a_figure(others: tuple[MentionType, ...]) -> None:
    order = [MentionType.ACTOR, MentionType.PERIOD, MentionType.PROGRAM, MentionType.METRIC, MentionType.PLACE]
    first = next(t for t in order if t in others)
    assert [m.type for m in settle([mention(0, 3, t) for t in others])] == [first]
    assert [m.type for m in settle([mention(0, 3, t) for t in reversed(others)])] == [first]


@given(
    st.lists(
        st.builds(
            lambda start, length, kind: mention(start, start + length, kind),
            st.integers(0, 40),
            st.integers(1, 9),
            st.sampled_from(TYPES),
        ),
        max_size=30,
    )
)
def test_what_is_kept_is_sorted_apart_and_does_not_depend_on_order(found: list[Mention]) -> None:
    kept = settle(found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(kept))
    assert settle(list(reversed(found))) == kept
    assert all(any(m.span.overlaps(k.span) for k in kept) for m in found)


def test_a_document_has_its_mentions_of_every_kind_in_order() -> None:
    text = (
        "某某市信息化发展情况\n2023年，工业和信息化部在杭州部署5G，累计检查企业超过200家。\n"
        "支持工业互联网平台企业做强。\n"
    )
    cleaned = clean(read_bytes(text.encode(), "a.txt"))
    lexicon = load_lexicon()
    found = [(m.type.value, m.span.of(cleaned.text)) for m in mentions(cleaned, structure(cleaned, lexicon), lexicon)]
    assert found[:4] == [("Period", "2023年"), ("Actor", "工业和信息化部"), ("Place", "杭州"), ("Program", "5G")]
    assert ("Metric", "超过200家") in found
    assert ("Actor", "工业互联网平台企业") in found
    assert ("Program", "工业互联网平台") not in found


@pytest.mark.shared
def test_two_runs_over_a_real_document_agree(shared: Path) -> None:
    data = (shared / "gold" / "src" / "review-2020.txt").read_bytes()
    lexicon = load_lexicon()
    cleaned = clean(read_bytes(data, "review-2020.txt"))
    articles = structure(cleaned, lexicon)
    assert mentions(cleaned, articles, lexicon) == mentions(cleaned, articles, lexicon)
