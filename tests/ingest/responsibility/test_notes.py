from __future__ import annotations

import pytest

from graph.model import Section, Span
from ingest.responsibility.notes import Note, notes
from ingest.sentences import lines
from tests.ingest.marked import actors

NAMES = ("甲部", "乙部", "丙局", "丁局", "各地区", "各有关部门", "各市政府", "戊委")


def read(text: str, sections: tuple[Section, ...] = ()) -> tuple[Note, ...]:
    return notes(text, lines(text, Span(0, len(text)), sections), sections, actors(text, *NAMES))


def roles(text: str) -> dict[str, str]:
    (note,) = read(text)
    return {o.actor: o.role.value for o in note.owners}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抓好落实。（甲部牵头，乙部、丙局配合）", {"甲部": "lead", "乙部": "support", "丙局": "support"}),
        ("抓好落实。（责任单位：甲部、乙部，丙局）", {"甲部": "lead", "乙部": "lead", "丙局": "lead"}),
        ("抓好落实。（甲部、乙部负责）", {"甲部": "lead", "乙部": "lead"}),
        ("抓好落实。（甲部牵头，乙部、丙局按职责分工负责）", {"甲部": "lead", "乙部": "support", "丙局": "support"}),
        ("抓好落实。（甲部牵头，各地区负责）", {"甲部": "lead", "各地区": "implement"}),
        ("抓好落实。（各地区、各有关部门按职责分工负责）", {"各地区": "lead", "各有关部门": "lead"}),
        ("抓好落实。（甲部牵头，乙部参与，丙局指导）", {"甲部": "lead", "乙部": "participate", "丙局": "guide"}),
        ("抓好落实（甲部牵头，乙部配合）。", {"甲部": "lead", "乙部": "support"}),
        (
            "抓好落实。(责任单位：甲部牵头，乙部、丙局等部门分工负责)",
            {"甲部": "lead", "乙部": "support", "丙局": "support"},
        ),
        ("抓好落实。（甲部、乙部（丁局）、丙局）", {"甲部": "lead", "乙部": "lead", "丙局": "lead"}),
        ("抓好落实。（甲部、乙部负责，排在第一位的为牵头部门，下同）", {"甲部": "lead", "乙部": "support"}),
        ("抓好落实。\n牵头单位：甲部\n配合单位：乙部、丙局", {"甲部": "lead", "乙部": "support", "丙局": "support"}),
        ("抓好落实。\n责任单位:甲部", {"甲部": "lead"}),
    ],
)
def test_reads_roles(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "各责任（配合）单位要加强协调，积极配合。",
        "投资（使用自有资金，下同）到位后拨付。",
        "甲部（以下简称主管部门）负责审批。",
        "本规定（草案）由甲部牵头起草。",
    ],
)
def test_brackets_that_name_nobody_for_the_clause_are_no_notes(text: str) -> None:
    assert read(text) == ()


def test_the_order_declared_once_holds_for_the_notes_after_it() -> None:
    first, second = read("推进甲。（甲部、乙部负责，列第一位者为牵头单位，下同）\n推进乙。（丙局、丁局负责）")
    assert [o.role.value for o in first.owners] == ["lead", "support"]
    assert [o.role.value for o in second.owners] == ["lead", "support"]


def test_each_note_covers_what_stands_since_the_one_before() -> None:
    text = "推进甲。（甲部负责）推进乙。（乙部负责）"
    assert [n.covers.of(text) for n in read(text)] == ["推进甲。", "推进乙。"]


def test_a_note_does_not_reach_over_the_head_of_its_own_section() -> None:
    text = "（一）推进甲。细化甲。\n（二）推进乙。细化乙。（乙部负责）"
    head = text.index("（二）")
    sections = (
        Section(1, None, "（一）", None, 1, Span(0, head), "clause"),
        Section(2, None, "（二）", None, 1, Span(head, len(text)), "clause"),
    )
    (note,) = read(text, sections)
    assert note.covers.of(text) == "（二）推进乙。细化乙。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抓好落实。责任单位：甲部、乙部", {"甲部": "lead", "乙部": "lead"}),
        ("抓好落实。开展评估。牵头单位：甲部；配合单位：乙部。", {"甲部": "lead", "乙部": "support"}),
        ("抓好落实。甲部牵头，乙部、丙局配合。", {"甲部": "lead", "乙部": "support", "丙局": "support"}),
        ("抓好落实。——责任单位：甲部", {"甲部": "lead"}),
        (
            "抓好落实。（责任单位：甲部、乙部（牵头）、各地区）",
            {"甲部": "support", "乙部": "lead", "各地区": "implement"},
        ),
    ],
)
def test_reads_notes_without_brackets_and_roles_behind_a_name(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    "text", ["抓好落实。甲部负责组织演练，乙部配合做好保障。", "抓好落实。甲部要积极配合。", "甲部牵头开展试点。"]
)
def test_a_sentence_with_a_verb_of_its_own_is_no_note(text: str) -> None:
    assert read(text) == ()
