"""Where the name of a program begins and ends, and what is none."""

from __future__ import annotations

import pytest

from ingest.lexicon import Lexicon
from tests.ingest.marked import programs as found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第五届亚洲冬季帆船运动会闭幕。", ["第五届亚洲冬季帆船运动会"]),
        ("举办第三届全国传统渔船运动会。", ["第三届全国传统渔船运动会"]),
        ("实施渔业企业培育三年行动计划。", ["渔业企业培育三年行动计划"]),
        ("开展标准提升引领渔业优化升级行动。", ["标准提升引领渔业优化升级行动"]),
        ("（二）渔业企业梯度培育提升行动", ["渔业企业梯度培育提升行动"]),
        ("开展优质企业家座谈，完善行动。", []),
    ],
)
def test_a_meeting_begins_at_its_ordinal_and_a_campaign_at_the_verb_that_starts_it(
    text: str, expected: list[str], lexicon: Lexicon
) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设渔业管理改革试验区。", ["渔业管理改革试验区"]),
        ("建设综合管理改革试验区。", ["综合管理改革试验区"]),
        ("推进国家服务质量管理试点工作。", ["国家服务质量管理试点"]),
        ("实行首席捕捞师负责制。", ["首席捕捞师负责制"]),
        ("通过福建省项目审批管理平台办理。", ["项目审批管理平台"]),
        ("通过项目审批管理平台办理。", []),
        ("建设港口区块链系统。", ["港口区块链系统"]),
        ("建设5G系统。", ["5G"]),
        ("发展多支柱养老保险体系。", ["多支柱养老保险体系"]),
        ("拟安排地方政府专项债券支持港口。", ["地方政府专项债券"]),
        ("出席中非合作论坛部长级会议。", ["中非合作论坛部长级会议"]),
        ("防范“漂绿”、“洗绿”风险。", []),
        ("探索“异地孵化”等产业合作模式。", ["异地孵化"]),
    ],
)
def test_what_makes_common_words_a_name(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推广“渔政通”APP，业务向“渔政通”移动办公平台迁移。", ["“渔政通”APP", "“渔政通”移动办公平台"]),
        ("经济向“绿色蓝海”转型。", []),
        ("推进重点工作“督查合一”系统建设。", ["“督查合一”系统"]),
        ("推进“个十百”海洋平台培育工程建设。", ["“个十百”海洋平台培育工程"]),
        ("鼓励“互联网+渔业”新业态新模式。", ["互联网+渔业"]),
        ("探索渔业发展新模式。", []),
        ("建立远洋渔业样本库（以下简称“鱼库”），加强“鱼库”建设。", ["远洋渔业样本库", "鱼库", "鱼库"]),
    ],
)
def test_a_quoted_name_has_the_tail_that_is_part_of_it(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实现渔港网格数据与海域船舶监测平台互联互通。", ["海域船舶监测平台"]),
        ("按照渔业管理的思路升级全国渔船监测平台。", ["全国渔船监测平台"]),
        ("优化升级渔港大数据平台。", ["渔港大数据平台"]),
        ("推进渔船转型升级服务平台建设。", ["渔船转型升级服务平台"]),
        ("建设应急管理综合应用平台。", ["应急管理综合应用平台"]),
        ("建设综合应用平台。", []),
        ("建设工业互联网创新中心。", ["工业互联网创新中心"]),
        ("企业成立研究创新中心。", []),
        ("集中力量开展违规捕捞风险整治。", ["违规捕捞风险整治"]),
        ("争创中国水产名城。", ["中国水产名城"]),
        ("建设平安海南，发展智慧灌溉。", ["平安海南", "智慧灌溉"]),
        ("对接国家电子印章系统。", ["国家电子印章系统"]),
        ("实施渔港航道疏浚工程建设。", ["渔港航道疏浚工程"]),
    ],
)
def test_where_a_name_of_common_words_begins_and_ends(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开展增品种、提鲜度、创品牌“三鲜”专项行动。", ["“三鲜”专项行动"]),
        ("促进形成“无废渔港”建设长效机制。", ["“无废渔港”建设长效机制"]),
        ("实施主要水产品养殖全程机械化推进行动。", ["主要水产品养殖全程机械化推进行动"]),
        ("开展渔民等青年就业服务攻坚行动。", ["渔民等青年就业服务攻坚行动"]),
        ("举办第五届“海鲜购物节”和首届海岛国际光影节。", ["第五届“海鲜购物节”", "首届海岛国际光影节"]),
        ("举办福建国际渔业合作大会。", ["福建国际渔业合作大会"]),
        ("深入开展舟山综合改革试点。", ["综合改革试点"]),
        ("有效应对“海燕”等台风。", []),
        ("创建绿色港口。", ["绿色港口"]),
        ("组建渔业投资公司和渔业产业基金。", ["渔业产业基金"]),
    ],
)
def test_what_stands_before_a_campaign_and_a_festival(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施海洋经济高质量发展倍增行动。", ["海洋经济高质量发展倍增行动"]),
        ("制定渔业产业高质量发展行动计划。", ["渔业产业高质量发展行动计划"]),
        ("举办第六届世界海洋论坛、第二届舟山论坛。", ["第六届世界海洋论坛", "第二届舟山论坛"]),
        ("高度重视政府网站集约化试点工作。", ["政府网站集约化试点"]),
        ("建立“5+3”项目化抓落实机制。", ["“5+3”项目化抓落实机制"]),
        ("坚决打赢海域治污攻坚战。", ["海域治污攻坚战"]),
        ("肩负“奋力谱写海洋新篇章”的使命，实现“零伤亡”。", []),
        ("纠治“台账上的形式主义”，区分混淆“押金”与“定金”。", []),
    ],
)
def test_verbs_and_praise_stay_outside(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施信息共享工程。", ["信息共享工程"]),
        ("利用信贷资金支持渔业示范基地建设。", ["渔业示范基地"]),
        ("认真总结试点示范项目经验。", []),
        ("支持开展技能竞赛、预案演练。", []),
        ("开展海上搜救应急演练。", ["海上搜救应急演练"]),
        ("实行“7×24”小时值守，推动“捕捞向养殖转变”。", []),
        ("路径：社会保障-失业保险-信息查询。", ["失业保险"]),
        ("船东购买渔船保险。", ["渔船保险"]),
    ],
)
def test_what_governs_a_name_is_no_part_of_it(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


def test_praise_of_a_town_is_no_name_and_a_part_of_a_machine_no_technology(lexicon: Lexicon) -> None:
    assert found("打造“中国水产品电商之都”。", lexicon) == []
    assert found("推进关键件再制造。" * 4, lexicon) == ["再制造"] * 4
