"""Whole small documents: which headings are tasks, what a report's opening tells, who sits in a group."""

from __future__ import annotations

import pytest

from graph.model import Measure
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read_bytes


def measures(text: str) -> list[tuple[str, Measure]]:
    found = extract(read_bytes(text.encode(), "t.txt"), load_lexicon())
    return [(m.span.of(found.clean.text), m) for _, article in found.measures for m in article]


def test_a_heading_that_names_a_project_is_a_task_and_a_topic_is_none() -> None:
    found = measures(
        "青岛市渡口建设方案\n一、总体要求\n（一）工作目标。\n到2025年，改造渡口45个。\n二、重点任务\n"
        "（一）渡口改造提升工程\n改造渡口引道。\n（二）渡船更新行动\n更新老旧渡船。"
    )
    assert [(text, m.level.value, m.parent) for text, m in found] == [
        ("到2025年，改造渡口45个。", "item", None),
        ("（一）渡口改造提升工程", "task", None),
        ("改造渡口引道。", "item", 1),
        ("（二）渡船更新行动", "task", None),
        ("更新老旧渡船。", "item", 3),
    ]


def test_the_year_s_main_tasks_are_acts_and_figures_alone_are_outcomes() -> None:
    found = measures(
        "某某市政府工作报告\n一、2024年工作回顾\n改造渡口45个。\n二、2025年主要目标任务\n客运量增长7.5%以上，货运量增长6%左右，渡口达到45个。\n"
        "我们要做好以下工作：\n（一）建设渡口。改造渡口引道。"
    )
    assert [(text, m.kind.value) for text, m in found][-3:] == [
        ("客运量增长7.5%以上，货运量增长6%左右，渡口达到45个。", "outcome"),
        ("（一）建设渡口。", "action"),
        ("改造渡口引道。", "action"),
    ]


def test_who_sits_in_a_group_owns_nothing_and_a_note_nobody_knows_is_no_measure() -> None:
    found = measures(
        "青岛市渡口建设方案\n一、加强领导。成立由市政府主要领导任组长的领导小组。（市交通运输局牵头）\n"
        "二、加强检修。检修渡船。\n（某某改造提升专项协调组负责）"
    )
    owners = {text: [o.actor for o in m.owners] for text, m in found}
    assert owners["成立由市政府主要领导任组长的领导小组。"] == ["青岛市交通运输局"]
    assert list(owners)[-1] == "检修渡船。"


def test_a_short_name_whose_thing_is_only_part_of_what_is_meant_stands_for_itself() -> None:
    text = (
        "关于渡口的办法\n第一条 用排班算法向渡口提供互联网信息服务（以下简称渡口排班服务）的，适用本办法。\n"
        "第二条 渡口排班服务应当备案。"
    )
    found = extract(read_bytes(text.encode(), "t.txt"), load_lexicon())
    names = {m.canonical for m in found.mentions if m.span.of(found.clean.text) == "渡口排班服务"}
    assert "互联网信息服务" not in names


def test_the_fields_of_a_form_and_the_rows_of_a_list_are_no_measures() -> None:
    found = measures(
        "关于申报渡口示范项目的通知\n各有关单位：\n一、申报主体应当于2025年6月底前提交申报书。\n附件1\n渡口示范项目申报书\n"
        "申报主体：　　　　　　（盖章）\n申报日期：　　　2025年　　月　　日\n渡口名称\n旅客吞吐量增长（%）\n"
        "推广计划（500字以内，可配图）\n"
        "是否发生过重大安全事故\n年 月 日\n附件2\n渡口标准目录\nJT/T 1234-2020\n渡口安全技术要求\n"
        "本标准规定了渡口的安全技术要求。\n本标准适用于内河渡口的建设和运营。\n渡口建设类"
    )
    assert [text for text, _ in found] == ["一、申报主体应当于2025年6月底前提交申报书。"]


def test_a_line_that_nothing_closes_is_a_measure_where_it_tells_an_act() -> None:
    found = measures(
        "关于办好渡口的意见\n一、重点任务\n加快改造老旧渡口，推广电动渡船\n渡口改造工程进度一览\n加强检修。"
    )
    assert [text for text, _ in found] == ["加快改造老旧渡口，推广电动渡船", "加强检修。"]


def test_a_document_below_the_news_of_it_stands_by_itself() -> None:
    text = (
        "【重磅】海关总署发布《渡口更新行动计划》\n海关总署日前印发了《渡口更新行动计划》，提出了两方面任务：\n"
        "一是改造渡口引道。\n二是更新老旧渡船。\n海关总署关于印发《渡口更新行动计划》的通知\n署办发〔2024〕12号\n"
        "各直属海关，各有关单位：\n现将《渡口更新行动计划》印发给你们，请认真贯彻落实。\n海关总署\n2024年3月5日\n"
        "渡口更新行动计划\n一、重点任务\n（一）更新渡船。更新老旧渡船三十艘。"
    )
    found = extract(read_bytes(text.encode(), "t.txt"), load_lexicon())
    news, notice = (article for article, _ in found.measures)
    assert (news.doc_type.value, news.issuers, news.doc_number) == ("news", ("海关总署",), None)
    assert notice.doc_number is not None
    assert notice.doc_number.of(found.clean.text) == "署办发〔2024〕12号"
    assert notice.addressees


def test_a_notice_that_forwards_a_document_is_one_with_it() -> None:
    text = (
        "某某省人民政府办公厅关于转发省交通运输厅渡口更新意见的通知\n各市人民政府：\n省交通运输厅《渡口更新意见》已经同意，现转发给你们。\n"
        "某某省人民政府办公厅\n2024年3月5日\n省交通运输厅关于更新渡口的意见\n各市交通运输局：\n一、更新渡船。更新老旧渡船三十艘。"
    )
    found = extract(read_bytes(text.encode(), "t.txt"), load_lexicon())
    assert len(found.measures) == 1


@pytest.mark.parametrize(
    "line",
    [
        "渡运企业应当每年至少开展一次检修",
        "市交通运输局负责渡口监督管理工作",
        "市交通运输局牵头建设渡口",
        "各区县政府要在6月底前完成排查",
        "本市行政区域内禁止使用超限渡船",
        "省级财政对新建渡口每个补助50万元",
        "到2025年，渡口智能化率达到80%以上",
        "制定《渡口管理办法》",
        "修订完善应急预案",
        "公开投诉举报电话",
        "严格核查申报材料是否真实",
        "【市交通运输局】加快推进重大项目建设",
        "加快渡船更新    市交通运输局    2025年6月",
    ],
)
def test_a_line_without_a_stop_that_says_what_is_to_be_done_is_a_measure(line: str) -> None:
    found = measures(f"关于办好渡口的意见\n现提出以下意见。\n一、重点任务\n{line}\n加强检修。")
    assert [text for text, _ in found] == [line, "加强检修。"]


def test_a_line_whose_note_names_its_owner_is_a_measure() -> None:
    found = measures(
        "青岛市渡口更新方案\n现制定本方案。\n一、重点任务\n新式渡船30艘（责任单位：市交通运输局）\n加强检修。"
    )
    assert next((text, [o.actor for o in m.owners]) for text, m in found) == ("新式渡船30艘", ["青岛市交通运输局"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "海关总署关于发布《渡口管理规范》的公告\n2024年第12号\n渡运企业应当建立渡运台账。\n海关总署负责监督检查。",
            "announcement",
        ),
        (
            "【重磅】国务院发布《渡口管理条例》\n第一条 渡口应当备案。\n第二条 渡船应当检验。\n第三条 由交通部门监督。",
            "regulation",
        ),
        ("青岛市渡口更新实施方案（全文）\n1.更新渡船。更新老旧渡船。\n2.改造引道。改造渡口引道。", "plan"),
    ],
)
def test_a_document_is_no_news_for_a_headline_that_announces_it(text: str, kind: str) -> None:
    found = extract(read_bytes(text.encode(), "t.txt"), load_lexicon())
    ((article, told),) = found.measures
    assert article.doc_type.value == kind
    assert told
    assert {m.status.value for m in told} == {"required"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "某省人民政府批转省交通运输厅关于更新渡口意见的通知\n省人民政府同意省交通运输厅的意见，现转发给你们，请认真执行。\n"
            "省交通运输厅关于更新渡口的意见\n省人民政府：\n一、更新渡船。更新老旧渡船三十艘。"
        ),
        "关于推荐渡口示范项目的通知\n各市交通运输局：\n一、请推荐示范项目。\n附件1\n关于推荐渡口示范项目的函\n某省交通运输厅：\n现推荐本地渡口示范项目。",
    ],
)
def test_what_is_forwarded_or_annexed_is_no_document_by_itself(text: str) -> None:
    assert len(extract(read_bytes(text.encode(), "t.txt"), load_lexicon()).measures) == 1
