from __future__ import annotations

from dataclasses import replace

import pytest

from graph.model import Basis, DocType, Owner, Role, Span
from ingest.responsibility import Answer, Inherited, answer
from tests.ingest.marked import actors

NAMES = ("甲部", "乙部", "丙局", "各市政府", "各地", "电信企业", "行业协会", "检测机构", "主管部门")
BYLINE = (Owner("丙局", Role.LEAD, Basis.BYLINE),)
NOTE = (Owner("甲部", Role.LEAD, Basis.CLAUSE_NOTE), Owner("各地", Role.IMPLEMENT, Basis.CLAUSE_NOTE))


def read(text: str, doc_type: DocType = DocType.OPINIONS, note: tuple[Owner, ...] = ()) -> Answer:
    return answer(text, Span(0, len(text)), actors(text, *NAMES), Inherited(note, BYLINE, doc_type))


def owners(found: Answer) -> set[tuple[str, str, str]]:
    return {(o.actor, o.role.value, o.basis.value) for o in found.owners}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推动设备联网。", {("丙局", "lead", "byline")}),
        ("各市政府要加强领导。", {("各市政府", "implement", "explicit")}),
        ("甲部要做好牵头工作。", {("甲部", "lead", "explicit")}),
        (
            "联合甲部、乙部印发方案。",
            {("丙局", "lead", "byline"), ("甲部", "participate", "explicit"), ("乙部", "participate", "explicit")},
        ),
        (
            "与甲部、乙部等共同设立园区。",
            {("丙局", "lead", "byline"), ("甲部", "participate", "explicit"), ("乙部", "participate", "explicit")},
        ),
        ("配合甲部修订办法。", {("甲部", "lead", "explicit"), ("丙局", "support", "byline")}),
        ("指导各地开展演练。", {("丙局", "lead", "byline"), ("各地", "implement", "explicit")}),
        ("按照甲部统一部署，开展检查。", {("丙局", "lead", "byline")}),
        ("近日，甲部会同乙部印发通知。", {("甲部", "lead", "explicit"), ("乙部", "participate", "explicit")}),
    ],
)
def test_who_owns_a_sentence(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert owners(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("督促电信企业落实责任。", ("电信企业",)),
        ("指导行业协会等制定标准。", ("行业协会",)),
        ("加强对电信企业的监测。", ("电信企业",)),
        ("应当向甲部报告有关情况。", ()),
        ("加强与行业协会的沟通合作。", ()),
    ],
)
def test_whom_a_sentence_is_aimed_at(text: str, expected: tuple[str, ...]) -> None:
    assert read(text).targets == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("电信企业应当公布资费。", {("电信企业", "implement", "explicit")}),
        ("甲部负责全国的监督管理。", {("甲部", "lead", "explicit")}),
        ("情节严重的，由甲部责令改正。", {("甲部", "lead", "explicit")}),
        ("电信企业变更名称的，应当提前报告。", {("电信企业", "implement", "explicit")}),
        ("县（市）主管部门负责本辖区的日常检查。", {("主管部门", "lead", "explicit")}),
        ("检测机构及其工作人员不得泄露数据。", {("检测机构", "implement", "explicit")}),
        ("主管部门因防汛需要，可以临时征用场地。", {("主管部门", "lead", "explicit")}),
        ("主管部门依据各自职责开展检查。", {("主管部门", "lead", "explicit")}),
        ("违反前款规定的，由本级主管部门责令改正。", {("主管部门", "lead", "explicit")}),
        ("电信企业未公布资费的，由甲部责令改正。", {("甲部", "lead", "explicit")}),
        ("逾期不改的，由有关主管部门通报。", {("主管部门", "lead", "explicit")}),
        ("从事经营活动，应当依法取得许可。", {("丙局", "lead", "byline")}),
    ],
)
def test_duties_in_a_rule_fall_on_their_subject(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert owners(read(text, DocType.REGULATION)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（四）甲部、乙部联合组织评审。", {"甲部", "乙部"}),
        ("主管部门于每年3月底前报送总结。", {"主管部门"}),
        ("有条件的电信企业可探索新模式。", {"电信企业"}),
        ("电信企业、检测机构等主体，聚焦实际需求，开发工具。", {"电信企业", "检测机构"}),
        ("各类检测机构立足自身定位，提供技术服务。", {"检测机构"}),
        ("优先支持重点项目，电信企业需新增用地的，予以保障。", {"丙局"}),
        ("重点检查以下内容：（一）甲部要求整改的事项；（二）乙部应当核实的事项。", {"丙局"}),
    ],
)
def test_a_subject_is_known_by_what_follows_it(text: str, expected: set[str]) -> None:
    found = answer(
        text, Span(0, len(text)), actors(text, *NAMES), Inherited((), BYLINE, DocType.OPINIONS, required=True)
    )
    assert {o.actor for o in found.owners} == expected


@pytest.mark.parametrize(
    "text",
    [
        "对贡献突出的电信企业，按照规定给予表彰。",
        "遴选口碑较好的电信企业承办活动。",
        "开设夜校，由教师和电信企业共同辅导学员。",
        "评审组对初审通过的电信企业，于十日内组织复核。",
        "服务窗口要为资质齐全的电信企业设立绿色通道。",
        "鼓励领域内基础较好的电信企业牵头组建联盟。",
    ],
)
def test_whom_something_is_done_to_is_no_subject(text: str) -> None:
    found = answer(
        text, Span(0, len(text)), actors(text, *NAMES), Inherited((), BYLINE, DocType.OPINIONS, required=True)
    )
    assert ([o.actor for o in found.owners], found.targets) == (["丙局"], ("电信企业",))


@pytest.mark.parametrize("text", ["承接转运的单位应当随车押运。", "房屋出租人应当如实登记。", "鼓励采用先进标准。"])
def test_a_subject_without_a_name_of_its_own_goes_on_from_nobody(text: str) -> None:
    carried = (Owner("电信企业", Role.IMPLEMENT, Basis.EXPLICIT),)
    found = answer(text, Span(0, len(text)), (), Inherited((), BYLINE, DocType.REGULATION, carried))
    assert owners(found) == {("丙局", "lead", "byline")}


def test_a_notes_owners_stay_and_the_subject_named_is_stated() -> None:
    assert owners(read("各地要建立机制。", note=NOTE)) == {
        ("甲部", "lead", "clause_note"),
        ("各地", "implement", "explicit"),
    }


def test_a_body_told_to_act_joins_the_owners_of_the_note() -> None:
    assert ("各市政府", "implement", "explicit") in owners(read("鼓励各市政府先行先试。", note=NOTE))


def test_an_owner_stated_carries_the_words_that_say_so() -> None:
    text = "近日，甲部会同乙部印发通知。"
    assert {o.span.of(text) for o in read(text).owners if o.span} == {"甲部", "乙部"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲部应逐月核对台账。", {("甲部", "lead", "explicit")}),
        ("甲部大力推动设备联网。", {("甲部", "lead", "explicit")}),
        ("全市主管部门应逐月核对台账。", {("主管部门", "lead", "explicit")}),
        ("甲部自收到台账之日起十日内答复。", {("甲部", "lead", "explicit")}),
        ("甲部、单位及行业协会要加强宣传。", {"甲部", "行业协会"}),
        ("办理流程包括：（一）甲部会同乙部核实；（二）报送台账。", {("丙局", "lead", "byline")}),
        ("甲部不予受理补报的材料。", {("甲部", "lead", "explicit")}),
        ("甲部是全市渡口的主管部门，对渡口安全实施监督。", {("甲部", "lead", "explicit")}),
        ("甲部、乙部等部门以及检测机构，按照职责分工查处。", {"甲部", "乙部", "检测机构"}),
        (
            "电信企业（含检测机构）不得收取押金。",
            {("电信企业", "implement", "explicit"), ("检测机构", "implement", "explicit")},
        ),
        ("甲部（以下简称主管部门）应当检查。", {("甲部", "lead", "explicit")}),
        ("由甲部牵头，乙部参加，抓好落实。", {("甲部", "lead", "explicit"), ("乙部", "participate", "explicit")}),
        ("在甲部统筹协调下，乙部负责渡口管理。", {("乙部", "lead", "explicit")}),
        ("电信企业将台账外借的，依法对责任人员给予处分。", {("丙局", "lead", "byline")}),
        ("建立由电信企业、行业协会组成的专班。", {("丙局", "lead", "byline")}),
    ],
)
def test_who_owns_a_rule(text: str, expected: set[object]) -> None:
    found = read(text, DocType.REGULATION)
    assert expected in (owners(found), {o.actor for o in found.owners})


@pytest.mark.parametrize(
    "text",
    [
        "审核后上报甲部、乙部。",
        "及时将结果通报甲部。",
        "在甲部指导下开展自查。",
        "未经甲部批准或者乙部授权，不得改动线路。",
        "应当取得甲部核发的许可证。",
        "应当符合甲部规定的条件。",
        "应当向原审核、发证或者主管部门办理变更手续。",
    ],
)
def test_those_only_told_or_asked_are_no_targets(text: str) -> None:
    assert read(text, DocType.REGULATION).targets == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("主管部门另有规定的，从其规定。", {("丙局", "lead", "byline")}),
        ("甲部分配给各地使用的编号，由乙部登记。", {("乙部", "lead", "explicit")}),
        ("检测机构应当提交的材料，由乙部审核。", {("检测机构", "implement", "explicit"), ("乙部", "lead", "explicit")}),
    ],
)
def test_who_is_only_spoken_of_owns_nothing(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert owners(read(text, DocType.REGULATION)) == expected


def test_who_only_says_which_are_dealt_with_is_no_target() -> None:
    assert read("对通过检测机构复审的电信企业，给予补助。").targets == ("电信企业",)
    assert read("对承担行业协会秘书处工作的电信企业给予补助。").targets == ("电信企业",)
    assert read("对电信企业、行业协会给予补助。").targets == ("电信企业", "行业协会")


def test_a_ban_on_everybody_says_nothing_of_who_acts_next() -> None:
    text = "任何单位不得私接线路。"
    anybody = [replace(m, rule="public.anybody") for m in actors(text, "单位")]
    found = answer(text, Span(0, len(text)), anybody, Inherited((), BYLINE, DocType.REGULATION))
    assert [o.actor for o in found.owners] == ["单位"]
    assert found.carry == ()
    text = "检测机构不得私接线路。"
    found = read(text, DocType.REGULATION)
    assert [o.actor for o in found.carry] == ["检测机构"]
