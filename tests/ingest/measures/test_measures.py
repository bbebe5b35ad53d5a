from __future__ import annotations

from dataclasses import replace

import pytest

from graph.model import Basis, DocType, Mention, MentionType, Span
from ingest.clean import CleanText, clean
from ingest.lexicon import load_lexicon
from ingest.measures import measures
from ingest.readers import read_bytes
from ingest.structure import Article, structure
from tests.ingest.marked import actors

OPINIONS = """关于优化服务的意见

各有关单位：

为优化服务，提出以下意见。

一、总体要求

坚持稳中求进，以创新为主题，不断完善服务体系。

二、主要目标

到2025年，热线接通率达到九成。用户满意度持续提升。

三、重点任务

（一）修订服务标准，公开投诉渠道。

（二）优化办理流程。推行线上办理。压减办理时长，提高服务效率。

各市政府要加强领导，抓好落实。
"""

REVIEW = """守正创新 推动服务再上台阶

某部服务局

2019年工作回顾

服务体系更加完善。建成热线平台三个。用户数突破百万。

市场环境持续优化。开展专项检查。违规投诉明显减少。

2020年工作思路

2020年，服务局将坚持以人民为中心，推动各项工作再上新台阶。

一是完善服务体系。扩大热线覆盖。推广线上办理。

二是优化市场环境。健全通报机制。
"""

RULE = """热线服务管理办法

第一条　为规范热线服务，制定本办法。

第二条　本办法所称热线，是指向公众提供咨询的电话服务。

第三条　运营机构应当公布服务时间；不得收取费用。

第四条　申请设立热线，应当提交下列材料：

（一）方案；

（二）预算。

第五条　本办法自2024年1月1日起施行。
"""


def read(text: str, doc_type: DocType | None = None) -> tuple[CleanText, Article]:
    cleaned = clean(read_bytes(text.encode(), "sample.txt"))
    (article,) = structure(cleaned, load_lexicon())
    return cleaned, replace(article, doc_type=doc_type) if doc_type else article


def rows(text: str, doc_type: DocType, mentions: tuple[Mention, ...] = ()) -> list[tuple[str, str, str, str]]:
    cleaned, article = read(text, doc_type)
    return [
        (m.span.of(cleaned.text), m.level.value, m.kind.value, m.status.value)
        for m in measures(cleaned, article, mentions)
    ]


def test_opinions_have_goals_tasks_and_items_and_no_background() -> None:
    assert rows(OPINIONS, DocType.OPINIONS) == [
        ("到2025年，热线接通率达到九成。", "item", "outcome", "required"),
        ("用户满意度持续提升。", "item", "outcome", "required"),
        ("（一）修订服务标准，公开投诉渠道。", "item", "action", "required"),
        ("（二）优化办理流程。", "task", "action", "required"),
        ("推行线上办理。", "item", "action", "required"),
        ("压减办理时长，提高服务效率。", "item", "action", "required"),
        ("各市政府要加强领导，抓好落实。", "item", "action", "required"),
    ]


def test_items_have_their_clause_for_parent_and_a_closing_paragraph_none() -> None:
    cleaned, article = read(OPINIONS, DocType.OPINIONS)
    found = measures(cleaned, article, actors(cleaned.text, "各市政府"))
    assert [m.parent for m in found] == [None, None, None, None, 3, 3, None]
    assert [(o.actor, o.role.value) for o in found[-1].owners] == [("各市政府", "implement")]


def test_a_review_looks_back_in_one_half_and_ahead_in_the_other() -> None:
    assert rows(REVIEW, DocType.REVIEW) == [
        ("服务体系更加完善。", "task", "outcome", "done"),
        ("建成热线平台三个。", "item", "action", "done"),
        ("用户数突破百万。", "item", "outcome", "done"),
        ("市场环境持续优化。", "task", "outcome", "done"),
        ("开展专项检查。", "item", "action", "done"),
        ("违规投诉明显减少。", "item", "outcome", "done"),
        ("一是完善服务体系。", "task", "action", "planned"),
        ("扩大热线覆盖。", "item", "action", "planned"),
        ("推广线上办理。", "item", "action", "planned"),
        ("二是优化市场环境。", "task", "action", "planned"),
        ("健全通报机制。", "item", "action", "planned"),
    ]


def test_each_half_lends_its_year() -> None:
    cleaned, article = read(REVIEW, DocType.REVIEW)
    years = [m.periods for m in measures(cleaned, article, ())]
    assert years[0] == ("2019-01-01/2019-12-31",)
    assert years[-1] == ("2020-01-01/2020-12-31",)


def test_a_rule_has_duties_and_no_frame() -> None:
    assert [text.replace("\n", "") for text, *_ in rows(RULE, DocType.REGULATION)] == [
        "运营机构应当公布服务时间；",
        "不得收取费用。",
        "申请设立热线，应当提交下列材料：（一）方案；（二）预算。",
    ]


def test_a_notice_that_forwards_a_rule_is_read_as_the_rule() -> None:
    text = RULE.replace("运营机构应当公布服务时间；", "热线主管部门应当公布服务时间；")
    cleaned, article = read(text, DocType.NOTICE)
    found = measures(cleaned, article, actors(cleaned.text, "热线主管部门"))
    assert [(o.actor, o.role.value) for o in found[0].owners] == [("热线主管部门", "lead")]


def test_goals_among_the_general_requirements_are_goals() -> None:
    text = OPINIONS.replace("二、主要目标\n\n", "")
    assert rows(text, DocType.OPINIONS)[:2] == rows(OPINIONS, DocType.OPINIONS)[:2]


@pytest.mark.parametrize(
    "line",
    ["附件：任务分工", "联系人：王某 010-11112222", "痛点：流程繁琐，效率较低。", "本意见自印发之日起施行。"],
)
def test_what_hangs_on_a_document_is_no_measure(line: str) -> None:
    text = OPINIONS.replace("各市政府要加强领导，抓好落实。", line)
    assert rows(text, DocType.OPINIONS) == rows(OPINIONS, DocType.OPINIONS)[:-1]


def test_paragraphs_headed_throughout_are_headed_in_short_parts_too() -> None:
    parts = [
        f"{n}、支持领域{n}发展\n\n" + "".join(f"建设平台{i}。对平台{i}给予补助。\n\n" for i in range(2))
        for n in "一二三"
    ]
    levels = [level for _, level, *_ in rows("关于支持发展的若干政策\n\n" + "".join(parts), DocType.PLAN)]
    assert levels == ["task", "item"] * 6


def test_a_case_in_a_further_paragraph_of_an_article_falls_on_the_subject_of_the_first() -> None:
    text = RULE.replace("第四条", "发现话务异常的，应当调整班次。\n\n第四条")
    cleaned, article = read(text, DocType.REGULATION)
    found = measures(cleaned, article, actors(cleaned.text, "运营机构"))
    assert [[o.actor for o in m.owners] for m in found[:3]] == [["运营机构"]] * 3


@pytest.mark.parametrize("heading", ["做好年终总结", "严格车辆出入登记"])
def test_a_heading_that_names_what_is_to_be_done_is_a_task_without_a_full_stop(heading: str) -> None:
    text = OPINIONS.replace("（二）优化办理流程。推行", f"（二）{heading}\n\n推行")
    assert (f"（二）{heading}", "task", "action", "required") in rows(text, DocType.OPINIONS)


def test_what_a_thing_is_defines_it() -> None:
    text = RULE.replace("第三条　", "热线库是常用号码的总称。\n\n第三条　")
    assert rows(text, DocType.REGULATION) == rows(RULE, DocType.REGULATION)


def test_a_goals_deadline_holds_for_the_goals_after_it() -> None:
    cleaned, article = read(OPINIONS, DocType.OPINIONS)
    start = cleaned.text.index("2025年")
    year = Mention(Span(start, start + 5), MentionType.PERIOD, "2025-01-01/2025-12-31")
    first, second, *_ = measures(cleaned, article, (year,))
    assert first.periods == second.periods == ("2025-01-01/2025-12-31",)


@pytest.mark.parametrize(
    ("bureau", "basis", "expected"),
    [
        ("服务局", Basis.BYLINE, [("服务局", "lead", "byline")]),
        (None, None, [("某部", "lead", "issuer"), ("某委", "lead", "issuer")]),
    ],
)
def test_what_nobody_states_is_inherited(
    bureau: str | None, basis: Basis | None, expected: list[tuple[str, str, str]]
) -> None:
    cleaned, article = read(OPINIONS, DocType.OPINIONS)
    article = replace(article, issuers=("某部", "某委"), responsible_bureau=bureau, bureau_basis=basis)
    found = measures(cleaned, article, ())
    assert [(o.actor, o.role.value, o.basis.value) for o in found[0].owners] == expected
