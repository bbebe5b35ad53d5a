from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Span
from ingest.citations import find_citations
from ingest.citations.titles import titled
from ingest.lexicon import load_lexicon


def found(text: str, **options: object) -> list[tuple[str, str]]:
    cited = find_citations(text, Span(0, len(text)), load_lexicon(), **options)  # type: ignore[arg-type]
    return [(c.title, c.relation.value) for c in cited]


def numbers(text: str) -> list[tuple[str, str | None]]:
    return [(c.title, c.doc_number) for c in find_citations(text, Span(0, len(text)), load_lexicon())]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("根据《市场监管办法》，制定本细则。", "based_on"),
        ("依照《市场监管办法》有关规定处理。", "based_on"),
        ("应按《市场监管办法》执行。", "based_on"),
        ("企业应当按照《市场监管办法》制定召回计划。", "based_on"),
        ("深入贯彻落实《市场监管办法》要求。", "implements"),
        ("为落实省政府印发的《市场监管办法》，现通知如下。", "implements"),
        ("全面宣贯新修订的《市场监管办法》。", "implements"),
        ("开展《市场监管办法》的宣贯和培训。", "implements"),
        ("制定《市场监管办法》贯彻工作方案。", "implements"),
        ("完善《市场监管办法》配套制度。", "implements"),
        ("近日印发《市场监管办法》。", "issues"),
        ("制定并发布《市场监管办法》。", "issues"),
        ("现将《市场监管办法》印发给你们。", "issues"),
        ("《市场监管办法》已经市政府同意，现予印发。", "issues"),
        ("《市场监管办法》在全体会议上审议通过。", "issues"),
        ("与三家单位签署《市场监管办法》。", "issues"),
        ("加快修订《市场监管办法》。", "amends"),
        ("完成《市场监管办法》修订工作。", "amends"),
        ("推动修订《市场监管办法》。", "amends"),
        ("研究起草《市场监管办法》。", "drafts"),
        ("推动《市场监管办法》立法。", "drafts"),
        ("《市场监管办法》公开征求意见。", "drafts"),
        ("推动《市场监管办法》尽早出台。", "cites"),
        ("适时出台《市场监管办法》。", "drafts"),
        ("本办法自2025年1月1日起施行，《市场监管办法》同时废止。", "repeals"),
        ("废止《市场监管办法》。", "repeals"),
        ("不符合《市场监管办法》规定的，不予受理。", "cites"),
        ("《市场监管办法》所称经营者。", "cites"),
        ("完成《市场监管办法》释义编写。", "cites"),
        ("《市场监管办法》施行之日起三十日内。", "cites"),
    ],
)
def test_says_what_is_done_with_the_document(text: str, relation: str) -> None:
    assert found(text) == [("市场监管办法", relation)]


def test_what_comes_out_in_a_plan_is_yet_to_be_written() -> None:
    assert found("出台《市场监管办法》。") == [("市场监管办法", "issues")]
    assert found("出台《市场监管办法》。", planned=True) == [("市场监管办法", "drafts")]


def test_the_titles_of_a_list_share_their_verb() -> None:
    text = "根据《甲管理条例》（国务院令第800号）、《乙管理办法》和《丙实施细则》，起草《丁工作规程》《戊工作规程》。"
    assert found(text) == [
        ("甲管理条例", "based_on"),
        ("乙管理办法", "based_on"),
        ("丙实施细则", "based_on"),
        ("丁工作规程", "drafts"),
        ("戊工作规程", "drafts"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "印发《关于落实〈数据发展规划〉的通知》。",
            [("关于落实〈数据发展规划〉的通知", "issues"), ("数据发展规划", "implements")],
        ),
        (
            "公布《关于修改〈登记管理规定〉的决定》。",
            [("关于修改〈登记管理规定〉的决定", "issues"), ("登记管理规定", "amends")],
        ),
        ("转发《关于印发〈试点方案〉的通知》。", [("关于印发〈试点方案〉的通知", "issues"), ("试点方案", "issues")]),
        (
            "印发《〈产业规划〉重点任务分工方案》。",
            [("〈产业规划〉重点任务分工方案", "issues"), ("产业规划", "implements")],
        ),
        ("印发《关于废止《旧办法》的通知》。", [("关于废止《旧办法》的通知", "issues"), ("旧办法", "repeals")]),
    ],
)
def test_a_title_in_a_title_is_a_citation_too(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("落实《数据要素行动方案》（国办发〔2022〕16号）。", [("数据要素行动方案", "国办发〔2022〕16号")]),
        ("根据《登记条例》（国务院令第700号），", [("登记条例", "国务院令第700号")]),
        ("宣贯《成熟度模型》（GB/T 40000-2021）。", [("成熟度模型", "GB/T 40000-2021")]),
        ("落实《数据安全指导意见》（工信厅联科 $$ 2022 $$ 10号）。", [("数据安全指导意见", "工信厅联科〔2022〕10号")]),
        ("依据《登记办法》(某府发(2019)7号)。", [("登记办法", "某府发〔2019〕7号")]),
        ("按照苏住建规〔2011〕4号文件执行。", [("苏住建规〔2011〕4号", "苏住建规〔2011〕4号")]),
        ("贯彻落实国发〔2020〕3号精神。", [("国发〔2020〕3号", "国发〔2020〕3号")]),
        ("参照关于做好某项工作的通知（银发〔2020〕9号）办理。", [("关于做好某项工作的通知", "银发〔2020〕9号")]),
    ],
)
def test_a_number_is_read_behind_a_title_or_alone(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贯彻《数据管理条例》（以下简称《条例》）。制定《条例》实施细则。", ["数据管理条例", "数据管理条例"]),
        ("印发《2022年〈工作报告〉分工方案》(以下簡稱《方案》)，抓好《方案》落实。",
         ["2022年〈工作报告〉分工方案", "工作报告", "2022年〈工作报告〉分工方案"]),
        ("发布《关于优化审批的意见》。《意见》提出八项举措。", ["关于优化审批的意见", "关于优化审批的意见"]),
        ("《意见》提出八项举措。", []),
        ("发布《甲地管理办法》《乙地行动方案》。《办法》共五章。", ["甲地管理办法", "乙地行动方案", "甲地管理办法"]),
    ],
)  # fmt: skip
def test_a_short_title_stands_for_the_one_it_abbreviates(text: str, expected: list[str]) -> None:
    assert [title for title, _ in found(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "取得《基础业务经营许可证》。",
        "（《甲类驾驶员证》和《乙类驾驶员证》以下统称从业资格证）",
        "填写《项目申报书》和《推荐汇总表》。",
        "《经济日报》刊文介绍。",
        "通报《某某聊天》等应用。",
        "前文\n《市场监管办法》\n第一条",
        "根据国家有关规定，",
        "根据本办法，",
        "依法执行、司法公正、做法可行。",
        "污水法规",
        "打开《没有关上的书名",
    ],
)
def test_certificates_forms_newspapers_and_the_own_title_are_no_citations(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("依据网络安全法处理。", [("网络安全法", "based_on")]),
        ("完善反垄断法配套规则。", [("反垄断法", "implements")]),
        ("推动海商法、数字贸易法等重点立法修法。", [("海商法", "amends"), ("数字贸易法", "drafts")]),
        ("深入参与数字经济促进法制定。", [("数字经济促进法", "drafts")]),
        ("根据市级示范园区评价认定办法，每年评选一次。", [("市级示范园区评价认定办法", "based_on")]),
    ],
)
def test_laws_and_grounds_are_found_without_brackets(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_document_does_not_cite_itself() -> None:
    text = "关于优化审批的意见\n本意见自印发之日起施行。《意见》由省局解释。"
    assert found(text, own_title="关于优化审批的意见") == []


def test_spans_hold_the_brackets_and_not_the_number() -> None:
    text = "落实《数据管理条例》（国发〔2022〕1号）。"
    (cited,) = find_citations(text, Span(0, len(text)), load_lexicon())
    assert cited.span.of(text) == "《数据管理条例》"


@given(st.text(alphabet="《》〈〉（）办法修订印发根据、和。\n甲乙〔〕2020号", max_size=60))
def test_citations_are_in_order_and_stand_in_the_text(text: str) -> None:
    cited = find_citations(text, Span(0, len(text)), load_lexicon()) if text else []
    assert [c.span for c in cited] == sorted((c.span for c in cited), key=lambda s: (s.start, -s.end))
    assert all(c.span.end <= len(text) for c in cited)


@given(st.text(alphabet="《》〈〉甲\n", max_size=40))
def test_every_title_opens_and_closes(text: str) -> None:
    for title in titled(text, Span(0, len(text))) if text else []:
        assert title.span.of(text)[0] in "《〈"
        assert title.span.of(text)[-1] in "》〉"
