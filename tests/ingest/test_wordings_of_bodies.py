"""Whole small documents: crowds by level, tables of figures, questions and what is to come."""

from __future__ import annotations

import pytest

from graph.model import Measure, MentionType
from ingest.lexicon import load_lexicon
from ingest.pipeline import Extraction, extract
from ingest.readers import read_bytes


def read(text: str) -> Extraction:
    return extract(read_bytes(text.encode(), "t.txt"), load_lexicon())


def measures(found: Extraction) -> list[Measure]:
    return [m for _, article in found.measures for m in article]


@pytest.mark.parametrize(
    "crowd", ["各乡镇（街道）", "各镇（街道、园区）", "各村（社区）", "各级各部门", "各地级以上市通信管理办公室"]
)
def test_a_crowd_is_named_whole_and_told_to_act(crowd: str) -> None:
    found = read(f"青岛市2023年工作方案\n一、抓好排查。{crowd}要加强机房巡检。")
    assert crowd in [m.canonical for m in found.mentions if m.type is MentionType.ACTOR]
    assert [(o.actor, o.role.value) for o in measures(found)[-1].owners] == [(crowd, "implement")]


def test_rows_of_figures_are_no_measures() -> None:
    found = read(
        "青岛市“十四五”通信规划\n一、发展目标\n到2025年，建成机房300个。\n专栏1 主要指标\n"
        "指标名称\t2020年\t2025年\n机房数（个）\t120\t300\n覆盖率\t按照面积计算。来源：统计。\t98"
    )
    assert [m.span.of(found.clean.text) for m in measures(found)] == ["到2025年，建成机房300个。"]


def test_questions_are_no_measures_and_background_stays_out() -> None:
    found = read(
        "《渡口管理办法》解读\n一、《办法》出台的背景是什么？\n近年来，渡口事故多发。\n二、对经营者有哪些要求？\n"
        "经营者应当逐月检修渡船。\n三、下一步有哪些考虑？\n市交通运输局将组织培训。"
    )
    assert [m.span.of(found.clean.text) for m in measures(found)] == [
        "经营者应当逐月检修渡船。",
        "市交通运输局将组织培训。",
    ]


def test_what_a_speaker_tells_is_judged_by_what_is_told() -> None:
    found = read(
        "渡口改造取得进展\n新华社青岛1月18日电（记者 王某）某市交通运输局局长王某某18日在发布会上表示，2022年，"
        "全市改造渡口45个。“乡亲们出行方便了。”\n下一步，将继续改造渡口20个。"
    )
    assert [(m.span.of(found.clean.text).split("，")[-1], m.status.value) for m in measures(found)] == [
        ("全市改造渡口45个。", "done"),
        ("将继续改造渡口20个。", "planned"),
    ]


def actors(found: Extraction) -> dict[str, str]:
    return {m.span.of(found.clean.text): m.canonical for m in found.mentions if m.type is MentionType.ACTOR}


def test_the_bodies_behind_those_of_every_province_are_the_provinces_too() -> None:
    found = actors(
        read("关于渡口检修的通知\n各省、自治区、直辖市教育厅（教委）、发展改革委、公安厅（局）：\n请抓好检修。")
    )
    each = "各省、自治区、直辖市"
    assert found == {
        f"{each}教育厅（教委）": f"{each}教育厅（教委）",
        "发展改革委": f"{each}发展改革委",
        "公安厅（局）": f"{each}公安厅（局）",
    }


def test_a_unit_in_brackets_is_that_of_the_body_before_it() -> None:
    found = actors(read("请将材料报送工业和信息化部（规划司）和国家发展改革委（规划司）。"))
    assert found["规划司"] == "国家发展和改革委员会发展战略和规划司"
    assert "规划司" in actors(read("请将材料报送工业和信息化部（规划司）。")).values()


def test_the_earlier_of_two_years_in_headings_is_done() -> None:
    found = read(
        "一、2021年主要工作\n（一）推进巡检。巡检机房300座。整改隐患20处。\n二、2022年工作思路\n（一）深化巡检。巡检机房500座。"
    )
    assert [m.status.value for m in measures(found)] == ["done"] * 3 + ["planned"] * 2


def test_a_list_of_one_place_s_departments_names_the_place_once() -> None:
    found = read(
        "青岛市2023年工作方案\n一、抓好检修。检修渡船。（市教育局、发展改革委、科技创新局，各区政府〔含某新区管委会〕）\n"
        "二、抓好培训。市交通局、财政局要组织培训。"
    )
    assert actors(found)["发展改革委"] == "青岛市发展和改革委员会"
    assert [[o.actor for o in m.owners] for m in measures(found)] == [
        ["青岛市教育局", "青岛市发展和改革委员会", "青岛市科技创新局", "各区政府"],
        ["青岛市教育局", "青岛市发展和改革委员会", "青岛市科技创新局", "各区政府"],
        [],
        ["青岛市交通运输局", "青岛市财政局"],
    ]


def test_what_a_meeting_asks_for_goes_on_to_the_end_of_its_paragraph() -> None:
    found = read(
        "2024年全国渡口工作会议在京召开\n1月18日，会议在北京召开。\n会议指出，渡口450个已经改造。\n"
        "会议强调，2024年要重点抓好以下工作。一是推进渡口改造。二是修订渡口目录。"
    )
    assert [(m.span.of(found.clean.text), m.status.value) for m in measures(found)][-2:] == [
        ("一是推进渡口改造。", "planned"),
        ("二是修订渡口目录。", "planned"),
    ]


@pytest.mark.parametrize("kind", ["快递", "高成长", "再制造", "软件", "港澳台投资", "可穿戴", "检验检测", "混合所有制"])
def test_a_kind_of_enterprise_is_named_whole_whatever_words_it_is_cut_into(kind: str) -> None:
    assert actors(read(f"支持{kind}企业加强自律。")) == {f"{kind}企业": f"{kind}企业"}


def test_a_verb_before_an_enterprise_s_thing_makes_no_kind() -> None:
    assert "培训企业" not in actors(read("青岛市2023年工作方案\n一、培训企业员工。"))
    assert "培训企业" in actors(read("青岛市2023年工作方案\n一、支持培训企业、会展企业。"))


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("2019年6月底前各区政府要出台方案。", ["各区政府"]),
        ("原则上各有关单位不再单独建设。", ["各有关单位"]),
        ("未按期检修的，国家能源局及其派出机构可以责令改正。", ["国家能源局", "国家能源局派出机构"]),
        ("近日，国家能源局、公安部等六部门联合印发渡口方案。", ["国家能源局", "公安部"]),
        ("国务院专利行政部门应当检查。", ["国务院专利行政部门"]),
        ("请各区政府于3月底前报送台账。", ["各区政府"]),
        ("县级以上人民政府负责渡口安全监督管理的部门应当检查。", ["县级以上人民政府负责渡口安全监督管理的部门"]),
    ],
)
def test_who_acts_is_the_owner_whatever_stands_before(sentence: str, owners: list[str]) -> None:
    (measure,) = measures(read(f"渡口管理办法\n第一条 {sentence}\n第二条 本办法自印发之日起施行。"))
    assert sorted(o.actor for o in measure.owners) == sorted(owners)


def test_the_members_of_a_group_and_a_page_s_foot_are_no_measures() -> None:
    found = read(
        "青岛市2023年工作方案\n一、抓好检修。检修渡船45艘。\n附件：领导小组成员名单\n组　长：王某某　副市长\n"
        "罗　某 市教育局局长\n主办：青岛市人民政府办公厅 技术支持单位：青岛市大数据局"
    )
    assert [m.span.of(found.clean.text) for m in measures(found)] == ["一、抓好检修。", "检修渡船45艘。"]


@pytest.mark.parametrize(
    "sentence",
    [
        "依托国家超算济南中心加强检修。",
        "应当征求公安部的意见后检修。",
        "检修并与公安部加强协调。",
        "按照公安部《渡口规则》检修。",
    ],
)
def test_who_is_leant_on_or_asked_is_no_target(sentence: str) -> None:
    found = measures(read(f"青岛市2023年工作方案\n一、抓好检修。\n{sentence}"))
    assert found[-1].targets == ()


@pytest.mark.parametrize(
    ("crowd", "bodies"),
    [
        ("镇人民政府(街道办事处)", ["镇人民政府", "街道办事处"]),
        ("乡（镇）人民政府、街道办事处", ["乡（镇）人民政府", "街道办事处"]),
        ("乡镇人民政府（街道办）", ["乡镇人民政府", "街道办事处"]),
    ],
)
def test_the_lowest_authorities_own_what_they_are_told(crowd: str, bodies: list[str]) -> None:
    found = read(f"渡口管理办法\n第一条 为了管好渡口，制定本办法。\n第二条 申请人应当填表。逾期的，{crowd}应当催办。")
    assert [o.actor for o in measures(found)[-1].owners] == bodies


@pytest.mark.parametrize(
    "text", ["由乡政府代表和村民组成的小组负责检查。", "镇政府采购渡船。", "登录乡镇政府网站查询。"]
)
def test_a_town_in_another_s_name_is_no_owner(text: str) -> None:
    found = read(f"关于渡口的意见\n一、工作要求\n{text}")
    assert not [o for m in measures(found) for o in m.owners if "政府" in o.actor]
