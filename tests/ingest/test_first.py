"""A pattern told what it begins with finds what it found before."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.patterns.first import guarded


@pytest.mark.parametrize(
    ("regex", "expected"),
    [
        (r"(?:甲|[一-丁])?\d", r"(?=[\U00004e00-\U00004e01\U00007532\d])(?:(?:甲|[一-丁])?\d)"),
        (r"(?<!第)(?:甲|(?:乙|丙)丁)", r"(?=[\U00004e59\U00004e19\U00007532])(?:(?<!第)(?:甲|(?:乙|丙)丁))"),
        (r"甲乙|丙丁", r"甲乙|丙丁"),
        (r"[甲乙]丁", r"[甲乙]丁"),
        (r"甲*", r"甲*"),
        (r"(?:甲|[^乙])?丁", r"(?:甲|[^乙])?丁"),
        (r".?丁", r".?丁"),
        (r"(?i)(?:a|b)?c", r"(?i)(?:a|b)?c"),
        (r"$", r"$"),
    ],
)
def test_says_what_a_match_can_begin_with(regex: str, expected: str) -> None:
    found = guarded(regex)
    assert sorted(found) == sorted(expected)
    assert found.partition("]")[2] == expected.partition("]")[2]


REGEXES = [
    r"(?:各|国家和)?(?P<area>省、市|[区县]+)(?P<body>局|办)?",
    r"^\s*(?:[一二]|\d{1,2})[、.]",
    r"(?:不(?:得|应)?超过|(?<![赶反])超|约)?(?:(?P<a>\d+)|(?P<b>[一二]+))个?",
    r"(?<=市)局|(?:县|区)?办$",
]


@given(st.text(alphabet="各国家和省、市区县局办一二12.不得应超过约个赶反 \n", max_size=40))
def test_finds_the_same(text: str) -> None:
    for regex in REGEXES:
        plain, told = re.compile(regex), re.compile(guarded(regex))
        assert [(m.span(), m.groupdict()) for m in told.finditer(text)] == [
            (m.span(), m.groupdict()) for m in plain.finditer(text)
        ]
