"""Whole small documents: what their responsibility notes give, whatever the form."""

from __future__ import annotations

import pytest

from graph.model import Measure
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read_bytes


def measures(text: str) -> tuple[Measure, ...]:
    found = extract(read_bytes(text.encode(), "t.txt"), load_lexicon())
    return tuple(m for _, article in found.measures for m in article)


def owners(measure: Measure) -> dict[str, str]:
    return {o.actor: o.role.value for o in measure.owners}


@pytest.mark.parametrize(
    "declared",
    [
        "排在首位的为牵头单位，下同",
        "列第一位者为牵头单位，下同",
        "第一个单位为牵头单位，下同",
        "排名第一的部门为主办单位，下同",
        "列首位的為牽頭單位,下同",
    ],
)
def test_the_first_leads_here_and_in_all_notes_after(declared: str) -> None:
    text = (
        f"青岛市2023年工作方案\n建成绿道三十公里。（责任单位：市财政局、市商务局，{declared}）\n"
        "整治内河五条。（责任单位：市水务局、市商务局）"
    )
    first, second = measures(text)
    assert owners(first) == {"青岛市财政局": "lead", "青岛市商务局": "support"}
    assert list(owners(second).values()) == ["lead", "support"]


@pytest.mark.parametrize(
    "qualified", ["含税，下同", "不含设备，下同", "按现价计算，下同", "单位：万元，下同", "使用贷款，下同"]
)
def test_what_holds_hereafter_of_money_orders_no_list(qualified: str) -> None:
    text = (
        f"青岛市2023年工作方案\n完成投资（{qualified}）300万元。（责任单位：市财政局、市商务局）\n"
        "整治内河。（责任单位：市水务局、市商务局）"
    )
    assert all(set(owners(m).values()) == {"lead"} for m in measures(text))


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "牵头单位:区财政局\n责任单位:城阳经济开发区,各街道、区直各部门",
            ["城阳经济开发区", "各街道", "区直各部门"],
        ),
        ("牵头单位：区财政局\n责任单位：各镇，区直各部门", ["各镇", "区直各部门"]),
        ("牵头单位：区财政局\n配合单位：某某产业园区、各街道", ["某某产业园区", "各街道"]),
        ("牵头部门:区财政局\n责任部门:各镇街,某某集团", ["各镇街", "某某集团"]),
        ("牵头单位：区财政局\n责任单位：高桥街道、各园区", ["高桥街道", "各园区"]),
    ],
)
def test_labels_on_lines_of_their_own_and_collectives(note: str, expected: list[str]) -> None:
    (measure,) = measures(f"青岛市崂山区2023年重点工作\n1.新增就业岗位三千个。\n{note}")
    assert list(owners(measure)) == ["青岛市崂山区财政局", *expected]
    assert set(list(owners(measure).values())[1:]) <= {"support", "implement"}


@pytest.mark.parametrize("bare", ["税务局", "气象局", "邮政局", "烟草局", "供电局"])
def test_a_body_without_its_level_is_the_places_and_doubtful(bare: str) -> None:
    text = f"青岛市崂山区2023年重点工作\n1.一般预算收入增长6%。\n牵头单位：区财政局\n责任单位：各街道，{bare}"
    owner = measures(text)[0].owners[-1]
    assert owner.actor == f"青岛市崂山区{bare}"
    assert owner.confidence < 0.5


def test_a_unit_in_brackets_is_no_further_owner() -> None:
    text = "上海市排水工作方案\n改造泵站。（责任部门：市水务局、市建管委（市泵站所）、市气象局）"
    assert list(owners(measures(text)[0])) == ["上海市水务局", "上海市建管委", "上海市气象局"]


@pytest.mark.parametrize(
    "sentence",
    [
        "各责任（配合）单位要加强协调，密切配合。",
        "各牵头单位要主动协调，配合单位要积极支持，形成工作合力。",
        "各参与部门要各司其职、各负其责。",
        "各配合单位应提高认识，切实履行职责。",
        "各主办（协办）单位要加强沟通协作，确保各项任务落到实处。",
    ],
)
def test_an_exhortation_is_no_measure(sentence: str) -> None:
    assert [m.span for m in measures(f"关于做好迎检工作的通知\n各区：\n{sentence}\n建立月报制度。")][1:] == []


def test_the_deadline_of_a_note_is_the_measures() -> None:
    text = "某市2021年工作方案\n一、建成平台。\n责任单位：市科技局 完成时限：2021年10月31日\n二、建成中心。"
    assert measures(text)[0].periods == ("2021-10-31/2021-10-31",)


@pytest.mark.parametrize("day", ["2021年9月31日", "2021年2月30日", "2023年2月29日", "2021年11月31日", "2021年13月1日"])
def test_an_impossible_deadline_is_none(day: str) -> None:
    text = f"某市工作方案\n一、建成平台。\n责任单位：市科技局\n完成时限：{day}\n二、建成中心。"
    assert measures(text)[0].periods == ()
    invalid = extract(read_bytes(text.encode(), "t.txt"), load_lexicon()).mentions
    assert [(m.canonical, m.kind) for m in invalid if m.type.value == "Period"] == [(day, "invalid")]


def test_bodies_named_without_a_role_are_owners_with_less_trust() -> None:
    (measure,) = measures("关于加强巡查的意见\n开展库房巡查。（工信部、公安部、应急管理部）")
    assert owners(measure) == {"工业和信息化部": "lead", "公安部": "lead", "应急管理部": "lead"}
    assert {o.confidence for o in measure.owners} == {0.6}


def test_a_label_may_hold_two_roles_and_an_open_list() -> None:
    (measure,) = measures("关于保护湿地的意见\n修复湿地。（责任单位：省戊厅牵头，省己委、某水库局等部门分工负责）")
    assert owners(measure) == {"省戊厅": "lead", "省己委": "support", "某水库局": "support"}
    assert [o.rule for o in measure.owners] == ["note", "note", "note.open"]
