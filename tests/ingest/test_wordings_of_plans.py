"""Whole small documents: which headings are tasks, what a report's opening tells, who sits in a group."""

from __future__ import annotations

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
