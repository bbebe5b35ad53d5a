from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Section, Span
from ingest.structure.outline import outline

BODY = "为了加强码号资源管理，维护用户合法权益，现就有关事项作出安排，请各单位结合实际认真贯彻落实。"


def sections(text: str) -> tuple[Section, ...]:
    return outline(text, Span(0, len(text)))


TREES = {
    "parts and clauses with run-in headings": (
        f"一、总体要求\n{BODY}\n二、主要任务\n（一）优化管理。加强协同。\n（二）改进服务。{BODY}",
        "1一、总体要求 1二、主要任务 2（一）优化管理。 2（二）改进服务。",
    ),
    "a heading on its own line, with and without a full stop": (
        f"（一）实施提升行动\n1.突破技术。加强研究。\n2.建设平台。{BODY}\n（二）完善机制。\n{BODY}",
        "1（一）实施提升行动 21.突破技术。 22.建设平台。 1（二）完善机制。",
    ),
    "a rule: what is listed in an article heads nothing": (
        (
            "第一章 总则\n第一条 为了加强管理，制定本办法。\n第二条 企业应当报送下列材料：\n（一）申请书；\n"
            "（二）证明。材料应当真实。\n第二章 附则\n第三条 本办法自发布之日起施行。"
        ),
        "1第一章总则 2第一条- 2第二条- 3（一）- 3（二）- 1第二章附则 2第三条-",
    ),
    "headings without numbers over ordinals": (
        f"2022年重点工作\n{BODY}\n2023年工作思路\n{BODY}\n一是强化管理。完善制度。\n二是改进服务。压减时限。",
        "12022年重点工作 12023年工作思路 2一是强化管理。 2二是改进服务。",
    ),
    "ordinals inside a sentence": (
        "一、下步安排\n下一步，将做好以下工作。一是完善制度；二是加强监督。",
        "1一、下步安排",
    ),
    "goals behind dashes": (
        "一、主要目标\n——能力明显增强。建成平台。\n——服务更加便捷。压减时限。\n二、保障措施\n加强领导。",
        "1一、主要目标 2——能力明显增强。 2——服务更加便捷。 1二、保障措施",
    ),
    "an annex, and the list that names it": (
        f"一、申请条件\n{BODY}\n附件：1.申请表\n2.项目清单\n附件1\n申请表\n一、基本信息\n{BODY}",
        "1一、申请条件 1附件1申请表 2一、基本信息",
    ),
    "a lost line break": (
        "三、企业应当提供基本信息。四、企业不得从事下列活动:\n(一)擅自收集信息的;\n(二)擅自调用功能的;\n五、本通知自发布之日起执行。",
        "1三、- 1四、- 2(一)- 2(二)- 1五、-",
    ),
    "a box with numbers of its own": (
        f"1.完善理论。\n{BODY}\n专栏1：理论\n1.数据理论。研究。\n2.计算理论。研究。\n2.建设平台。\n{BODY}",
        "11.完善理论。 2专栏1：理论 31.数据理论。 32.计算理论。 12.建设平台。",
    ),
    "a higher kind of label inside a lower one": (
        f"1.加强管理。\n（一）完善制度。{BODY}\n（二）强化监督。{BODY}\n2.改进服务。\n{BODY}",
        "11.加强管理。 2（一）完善制度。 2（二）强化监督。 12.改进服务。",
    ),
    "numbered sentences": (
        "（三）修订码号管理标准，完善技术要求。\n（四）印发码号目录，做好宣传解读。",
        "1（三）- 1（四）-",
    ),
    "a dot that was lost in conversion": (
        "1\ue010突破技术。加强研究。\n2\ue010建设平台。加强应用。",
        "11\ue010突破技术。 12\ue010建设平台。",
    ),
}


@pytest.mark.parametrize("name", TREES)
def test_the_tree(name: str) -> None:
    text, expected = TREES[name]
    shown = [f"{s.depth}{s.label}{s.heading.of(text) if s.heading else '-'}" for s in sections(text)]
    assert " ".join(shown) == expected


@pytest.mark.parametrize(
    ("label", "form"),
    [
        ("第一章 总则", "chapter"),
        ("第一节 一般规定", "chapter"),
        ("第一条 为了加强管理。", "article"),
        ("一、总体要求", "part"),
        ("（一）优化管理。加强协同。", "clause"),
        ("1.优化管理。加强协同。", "number"),
        ("（1）优化管理。加强协同。", "number"),
        ("①优化管理。加强协同。", "number"),
        ("一是优化管理。加强协同。", "ordinal"),
        ("第一，优化管理。加强协同。", "ordinal"),
        ("附件1 申请表", "annex"),
        ("——能力增强。建成平台。", "dash"),
    ],
)
def test_forms(label: str, form: str) -> None:
    assert [s.form for s in sections(label)] == [form]


@pytest.mark.parametrize(
    "text",
    [
        "2024年，加强管理。",
        "1.5万户用户受益。",
        "第一条规定的情形",
        "一些地方",
        "（五）项规定的条件",
        "第三方机构",
        "（2024年）",
    ],
)
def test_what_is_no_label(text: str) -> None:
    assert sections(text) == ()


@pytest.mark.parametrize(
    "text", ["工业和信息化部", "2023年2月1日", "各有关单位：", "联系人\t电话", "010-12345678", "（签字）"]
)
def test_what_is_no_heading(text: str) -> None:
    assert sections(f"{text}\n{BODY}") == ()


def test_parents_are_ordinals_from_one() -> None:
    found = sections("一、任务\n（一）优化管理。加强协同。\n二、保障\n加强领导。")
    assert [(s.ordinal, s.parent) for s in found] == [(1, None), (2, 1), (3, None)]


def test_the_closing_paragraph_is_in_no_clause() -> None:
    closing = "各区园林部门要周密安排，备足人手物料，及时回访商户，把便民的好事办到位。"
    text = f"一、任务\n（一）优化管理。加强协同。\n（二）改进服务。压减时限。\n{closing}"
    assert all(not s.span.of(text).endswith(closing) for s in sections(text))


def test_where_clauses_go_on_over_paragraphs_the_last_does_too() -> None:
    text = f"（一）优化管理。加强协同。\n{BODY}\n（二）改进服务。压减时限。\n{BODY}"
    assert [s.span.of(text).endswith(BODY) for s in sections(text)] == [True, True]


def test_a_signature_ends_what_is_signed() -> None:
    text = f"一、任务\n{BODY}\n某部\n2023年2月1日\n附件\n名词解释\n{BODY}"
    signature = text.index("某部")
    found = outline(text, Span(0, len(text)), stops=(signature,))
    assert [(s.label, s.parent) for s in found] == [("一、", None), ("附件", None)]
    assert found[0].span.end < signature


LINES = st.sampled_from(
    [
        *(
            "一、任务",
            "二、保障",
            "三、甲。四、乙。",
            "（一）优化。加强。",
            "（二）改进。压减。",
            "第一章 总则",
            "第一条 甲。",
        ),
        *(
            "1.推进。建设。",
            "2.完善。健全。",
            "（1）甲；",
            "①乙；",
            "一是甲。乙。",
            "——增强。建成。",
            "2023年思路",
            "专栏1 理论",
        ),
        *("附件1", "附件：1.甲", "甲", BODY),
    ]
)


@given(st.lists(LINES, max_size=15), st.lists(LINES, min_size=1, max_size=15))
def test_a_section_lies_inside_its_parent_and_fellows_do_not_overlap(above: list[str], below: list[str]) -> None:
    text = "\n".join([*above, *below])
    found = outline(text, Span(0, len(text)), stops=(len("\n".join([*above, ""])),))
    assert [s.ordinal for s in found] == list(range(1, len(found) + 1))
    for section in found:
        assert section.heading is None or section.heading in section.span or section.form == "annex"
        if section.parent is not None:
            parent = found[section.parent - 1]
            assert section.span in parent.span
            assert section.depth == parent.depth + 1
        else:
            assert section.depth == 1
    for section, after in pairwise(found):
        assert section.span.start < after.span.start
        assert after.span in section.span or section.span.end <= after.span.start
