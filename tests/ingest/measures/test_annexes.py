from __future__ import annotations

import pytest

from graph.model import Span
from ingest.measures.annexes import annexed
from ingest.sentences import Line


def lines(text: str) -> list[Line]:
    found, start = [], 0
    for part in text.split("\n"):
        found.append(Line(Span(start, start + len(part)), None))
        start += len(part) + 1
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("附件：\n1．推进装备应用清单\n2．报名表\n推进应用。", {1, 2}),
        ("附件2\n推进装备应用方案\n加强领导", {1}),
        ("附件2\n推进装备应用。", set()),
        ("推进司　张三　010-12345678\n推进应用", {0}),
        ("拨打010-12345678反映问题，由受理单位答复。", set()),
    ],
)
def test_lines_that_only_name_an_annex_or_a_telephone(text: str, expected: set[int]) -> None:
    assert annexed(text, lines(text)) == expected
