from __future__ import annotations

import pytest

from graph.model import Section, Span
from ingest.sentences import lines, sentences


def cut(text: str) -> list[str]:
    found = sentences(text, lines(text, Span(0, len(text)), ()), {})
    return [s.span.of(text) for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完善制度。推进试点！", ["完善制度。", "推进试点！"]),
        ("建成平台三个；开通热线两条。", ["建成平台三个；", "开通热线两条。"]),
        ("推行“一网通办；一次办成”服务。", ["推行“一网通办；一次办成”服务。"]),
        ("他说：“要抓好落实。”随后巡查。", ["他说：“要抓好落实。”", "随后巡查。"]),
        ("落实办法（试行；修订稿）要求。", ["落实办法（试行；修订稿）要求。"]),
        ("没有句号的一行", ["没有句号的一行"]),
        ("甲；乙；完善制度。", ["甲；乙；完善制度。"]),
        ("第一行。\n第二行。", ["第一行。", "第二行。"]),
    ],
)
def test_cuts_at_closing_marks(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "申请人应当提交下列材料：\n（一）申请表；\n（二）身份证明。",
        "平台应当公布以下信息：\n1.名称；\n2.地址；\n3.联系方式。",
        "提交下列材料：（一）方案；\n（二）预算；\n（三）承诺书。",
        "有下列情形之一的，平台应当更新公示。\n（一）名称变化的；\n（二）地址变化的。",
    ],
)
def test_takes_the_list_into_the_sentence_that_opens_it(text: str) -> None:
    assert cut(text) == [text]


def test_ends_a_list_where_another_sort_of_number_begins() -> None:
    text = "不得预置以下软件：\n（一）恶意的；\n（二）收费的。\n五、企业应当报告。"
    assert cut(text) == [text.partition("\n五")[0], "五、企业应当报告。"]


def test_items_that_are_sentences_are_no_list() -> None:
    text = "主要任务如下要求：\n（一）加强监管。落实责任。\n（二）优化服务。"
    assert len(cut(text)) > 2


def test_lines_know_their_deepest_section() -> None:
    text = "一、任务\n（一）监管。\n抓好落实。"
    sections = (
        Section(1, None, "一、", None, 1, Span(0, len(text))),
        Section(2, 1, "（一）", None, 2, Span(5, len(text))),
    )
    assert [line.section for line in lines(text, Span(0, len(text)), sections)] == [1, 2, 2]


def test_a_part_after_a_semicolon_goes_on_from_the_part_before() -> None:
    text = "各市要建立台账；每月报送进展。抓好落实。"
    found = sentences(text, lines(text, Span(0, len(text)), ()), {})
    assert [s.after_half for s in found] == [False, True, False]
