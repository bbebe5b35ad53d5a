"""Which programs a sentence names, where exactly, and under what name they are known."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import MentionType, Span
from ingest.lexicon import Lexicon, load_lexicon
from ingest.mentions.programs import find_programs
from tests.ingest.marked import programs as found


def names(text: str, lexicon: Lexicon) -> list[str]:
    return [m.canonical for m in find_programs(text, Span(0, len(text)), lexicon)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快5G网络和千兆光网向县城延伸。", ["5G", "千兆光网"]),
        ("在矿山推广IIoT应用。", ["IIoT"]),
        ("eSIMple是一款软件。", []),
        ("培育智能体育产品，发展智能体应用。", ["智能体"]),
        ("拨打12381咨询，去年共受理12381户。", ["12381"]),
        ("修订反洗钱法，加强反洗钱监测。", ["反洗钱"]),
        ("建设国家工业互联网大数据中心。", ["国家工业互联网大数据中心"]),
        ("深入学习党的二十大精神，部署全国两会保障。", ["党的二十大", "全国两会"]),
    ],
)
def test_known_names_are_found_as_words(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("组织开展海岛渔船定位终端升级工程。", ["海岛渔船定位终端升级工程"]),
        ("启动快递包装减量专项行动，压实责任。", ["快递包装减量专项行动"]),
        ("持续配合开展打击“网络水军”专项行动。", ["打击“网络水军”专项行动"]),
        ("加快建设港口危化品运输监测平台。", ["港口危化品运输监测平台"]),
        ("有序开展电子烟编码追溯试点工作。", ["电子烟编码追溯试点"]),
        ("建立企业碳账户信息登记制度。", ["企业碳账户信息登记制度"]),
        ("深化财税体制改革。", ["财税体制改革"]),
        ("核发远洋渔船检验合格证书。", ["远洋渔船检验合格证书"]),
        ("发放渔民转产转业补贴。", ["渔民转产转业补贴"]),
        ("支持有条件的地方设立中越跨境经济合作区。", ["中越跨境经济合作区"]),
    ],
)
def test_a_name_runs_from_its_first_word_to_its_head(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    "text",
    [
        "建设综合服务平台。",
        "健全工作协调机制，完善管理制度。",
        "实施重大工程和重点项目。",
        "优化技术、网络和业务，提升服务水平。",
        "平台企业要落实主体责任。",
        "工程师和系统集成商参与。",
        "给予最高补贴。",
        "出席会议并讲话。",
    ],
)
def test_common_nouns_are_no_names(text: str, lexicon: Lexicon) -> None:
    assert found(text, lexicon) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("办好第十二届西部绿洲农业论坛。", ["第十二届西部绿洲农业论坛"]),
        ("举办2023亚洲冰雪产业峰会等活动。", ["2023亚洲冰雪产业峰会"]),
        ("组织开展2023年沿海渔业安全宣传周。", ["沿海渔业安全宣传周"]),
        ("召开中巴信息产业合作委员会会议。", ["中巴信息产业合作委员会会议"]),
        ("参加中德产业对话、中法数字磋商。", ["中德产业对话", "中法数字磋商"]),
        ("服务第六届进博会。", ["第六届进博会"]),
    ],
)
def test_meetings_keep_their_number_and_states(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推广“随手拍”服务。", ["随手拍"]),
        ("构建“云鉴”体系，实施“星火点灯”工程。", ["“云鉴”体系", "“星火点灯”工程"]),
        ("推行“一次申报、一证办结”。", ["一次申报、一证办结"]),
        ("坚持“两条腿”走路，破除“一刀切”。", []),
        ("贯彻“谁审批、谁监管”的原则。", []),
        ("发挥“一子落、全盘活”的带动作用。", []),
        ("“十四五”时期加快发展。", []),
        ("发布“渔光”大模型。", ["“渔光”大模型"]),
    ],
)
def test_quotation_marks_name_or_only_stress(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快“证照分离”改革。", ["“证照分离”改革"]),
        ("依托IIoT推动标识解析应用。", ["工业互联网", "工业互联网标识解析体系"]),
        ("落实党的十九大和党的十九届四中、五中全会精神。", ["中国共产党第十九次全国代表大会", "十九届四中、五中全会"]),
        ("保障第六届进博会。", ["第六届中国国际进口博览会"]),
    ],
)
def test_canonical_names(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert names(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("凭《远洋捕捞许可证》办理；依据《渔港管理办法》执行。", ["远洋捕捞许可证"]),
        ("颁发《外资渔港经营审定意见书》。", ["外资渔港经营审定意见书"]),
        ("用好中国（浙江）自由贸易试验区舟山片区政策。", ["中国（浙江）自由贸易试验区舟山片区"]),
        ("开展海洋科普浙江行、渔业大赛。举办渔港安全万里行活动。", ["海洋科普浙江行", "渔业大赛", "渔港安全万里行"]),
        ("开发煤矿机器人、类脑计算芯片。", ["煤矿机器人", "类脑计算芯片"]),
        ("采购高端芯片、专用传感器。", []),
        ("实施渔船卡实名登记管理。", ["渔船卡实名登记管理"]),
        ("设立海洋牧场基金。", ["海洋牧场基金"]),
        ("组织数据融合应用试点。", ["数据融合应用试点"]),
        ("建立渔港行政裁量权基准制度。", ["渔港行政裁量权基准制度"]),
    ],
)
def test_certificates_zones_tours_and_products(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("探索渔获（产品）登记制度。", ["渔获（产品）登记制度"]),
        ("建立首席船检师（总船检师）制度。", ["首席船检师（总船检师）制度"]),
        ("企业应对渔船定位系统进行检查。", []),
        ("建成港口潮位仿真与调度支持平台。", ["港口潮位仿真与调度支持平台"]),
        ("监管部门公告支付业务许可证注销。", ["支付业务许可证"]),
        ("建设省渔业大数据中心。", ["省渔业大数据中心"]),
    ],
)
def test_brackets_and_verbs_bound_a_name(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设智慧渔港、数字灌区和智慧港口园区。", ["智慧渔港", "数字灌区", "智慧港口园区"]),
        ("推广数字化工艺，参观智慧体育馆。", []),
        ("推广无人码头。", ["无人码头"]),
    ],
)
def test_a_field_made_smart_is_a_technology(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推出“扫码+核验”远程验船登记服务。", ["“扫码+核验”远程验船登记服务"]),
        ("实施“两优一先”项目。", ["“两优一先”项目"]),
        ("把“跑窗口”变成“点手机”。", ["跑窗口"]),
    ],
)
def test_what_follows_a_quotation(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


def test_another_name_stands_for_the_one_before_it(lexicon: Lexicon) -> None:
    text = "支持OTA升级（又称空中更新）功能。\n空中更新应当备案。"
    assert names(text, lexicon)[:2] == ["在线升级", "在线升级"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("换发危险废物经营许可证。", ["危险废物经营许可证"]),
        ("落实研发费用加计扣除和增值税留抵退税。", ["研发费用加计扣除", "增值税留抵退税"]),
        ("推进组合驾驶辅助、预期功能安全研究。", ["组合驾驶辅助", "预期功能安全"]),
        ("完善紧密型县域医共体。", ["紧密型县域医共体"]),
        ("推行零基预算改革。", ["零基预算改革"]),
    ],
)
def test_names_of_many_fields_are_known(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


def test_a_defined_term_is_a_name_wherever_it_stands(lexicon: Lexicon) -> None:
    text = "第二条 本办法所称渔港监控终端，是指装在渔港的设备。\n第三条 渔港监控终端应当备案。"
    assert found(text, lexicon) == ["渔港监控终端", "渔港监控终端"]


def test_a_short_form_stands_for_the_name_before_it(lexicon: Lexicon) -> None:
    text = "建设全国渔业船舶安全监测平台（以下简称监测平台）。\n各地要接入监测平台。"
    assert names(text, lexicon) == ["全国渔业船舶安全监测平台"] * 3


def test_a_compound_said_again_and_again_is_a_name(lexicon: Lexicon) -> None:
    text = "发展渔业大模型。\n推广渔业大模型。\n评测渔业大模型。\n应用渔业大模型。"
    assert found(text, lexicon) == ["渔业大模型"] * 4
    assert found("发展渔业大模型。", lexicon) == ["大模型"]


def test_what_the_title_is_about_is_a_name_where_the_text_keeps_to_it(lexicon: Lexicon) -> None:
    title = "关于推进茶园驿站建设的意见\n"
    assert "茶园驿站" in names(title + "每年新建茶园驿站。" * 6, lexicon)
    assert "茶园驿站" not in names(title + "每年新建茶园驿站。", lexicon)


def test_the_unknown_member_of_a_list_of_technologies_is_one(lexicon: Lexicon) -> None:
    text = "推动云计算、边缘计算、潮汐存算、区块链等技术应用。"
    assert found(text, lexicon) == ["云计算", "边缘计算", "潮汐存算", "区块链"]
    for last in ("、", "和", "及", "以及"):
        assert found(f"推广云计算、大数据、物联网{last}潮汐雷达。", lexicon)[3:] == ["潮汐雷达"]


def test_inside_a_title_only_what_the_article_talks_about_counts(lexicon: Lexicon) -> None:
    assert found("印发《车联网发展规划》。", lexicon) == []
    assert found("印发《车联网发展规划》，发展车联网。", lexicon) == ["车联网", "车联网"]


def test_offsets_count_in_the_whole_text(lexicon: Lexicon) -> None:
    text = "推广5G。\n推广6G。"
    (mention,) = find_programs(text, Span(6, len(text)), lexicon)
    assert (mention.span, mention.type) == (Span(8, 10), MentionType.PROGRAM)


_PIECES = [
    "5G",
    "推进",
    "“",
    "”",
    "《",
    "》",
    "（",
    "）",
    "、",
    "和",
    "工程",
    "平台",
    "数据",
    "第三届",
    "论坛",
    "\n",
    "。",
    "的",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join))
def test_mentions_are_sorted_and_apart(text: str) -> None:
    mentions = find_programs(text, Span(0, len(text)), load_lexicon()) if text else []
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
    assert all(m.canonical for m in mentions)
