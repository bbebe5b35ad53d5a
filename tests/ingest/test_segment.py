"""Text to words: names whole, offsets without gaps, the same every time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.lexicon import load_lexicon
from ingest.segment import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("工信部召开会议", [("工信部", "nt"), ("召开", "v"), ("会议", "n")]),
        ("财政部门", [("财政部门", "n")]),
        ("安全部署", [("安全", "an"), ("部署", "n")]),
        ("5G eSIM", [("5G", "nz"), (" ", "x"), ("eSIM", "nz")]),
        ("2024年3月", [("2024", "m"), ("年", "m"), ("3", "m"), ("月", "m")]),
    ],
)
def test_names_are_one_word_and_common_words_stay(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(w.text, w.tag) for w in words(text, load_lexicon())] == expected


@given(st.text(alphabet="工信部门公安局，。、 5GaB（）企业的和\u3000\t", max_size=40))
def test_words_cover_the_text_without_gaps(text: str) -> None:
    cut = words(text, load_lexicon())
    assert "".join(w.text for w in cut) == text
    assert all(text[w.start : w.end] == w.text for w in cut)
