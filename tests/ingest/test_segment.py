"""Text to words: names whole, offsets without gaps, the same every time."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jieba import Tokenizer
from rjieba import Jieba

from ingest.lexicon import load_lexicon
from ingest.segment import compiled, weighed, words


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


@lru_cache(maxsize=1)
def both() -> tuple[Tokenizer, Jieba]:
    tokenizer, _ = weighed(load_lexicon())
    return tokenizer, compiled(tokenizer)


def same_words(text: str) -> bool:
    tokenizer, jieba = both()
    return list(tokenizer.tokenize(text, HMM=False)) == jieba.tokenize(text, hmm=False)


@given(
    st.text(
        alphabet="中华人民共和国工业和信息化部通信管理局网络安全，。、“”〇㐀𠀀·＋Ａ 5GaB+#&._%-\r\n\t\u3000",
        max_size=60,
    )
)
@settings(deadline=None, max_examples=300)
def test_the_compiled_segmenter_cuts_as_jieba_does(text: str) -> None:
    assert same_words(text)


def test_the_samples_are_cut_as_jieba_does(examples: Path) -> None:
    lines = [line for path in examples.glob("*.*") for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if not same_words(line)] == []
