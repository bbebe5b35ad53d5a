from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import MentionType, Span
from ingest.lexicon import load_lexicon
from ingest.lexicon.units import units
from ingest.mentions.metrics import find_metrics


def found(text: str) -> list[tuple[str, str]]:
    mentions = find_metrics(text, Span(0, len(text)), load_lexicon())
    assert all(m.type is MentionType.METRIC for m in mentions)
    return [(m.span.of(text), m.canonical) for m in mentions]


@pytest.mark.parametrize(
    ("text", "figure", "canonical"),
    [
        # numbers: plain, grouped, full-width, with 万 and 亿, in Chinese
        ("全年办结来信268件", "268件", "=|268|件"),
        ("发放补贴1,250元", "1,250元", "=|1250|元"),
        ("扶持企业３６家", "３６家", "=|36|家"),
        ("建成充电桩2.3万个", "2.3万个", "=|23000|个"),
        ("投资规模1.25万亿元", "1.25万亿元", "=|1250000000000|元"),
        ("到位资金 800 万元", "800 万元", "=|8000000|元"),
        ("归集数据六十亿条", "六十亿条", "=|6000000000|条"),
        ("培训学员三千五百人次", "三千五百人次", "=|3500|人次"),
        ("形成两类清单", "两类", "=|2|类"),
        ("从三个维度评价", "三个", "=|3|个"),
        ("归纳为五方面举措", "五方面", "=|5|方面"),
        # comparators before the number
        ("服务超20亿次", "超20亿次", ">|2000000000|次"),
        ("覆盖超过90个县", "超过90个", ">|90|个"),
        ("注册量突破3000万", "突破3000万", ">|30000000|"),
        ("用户过亿", "过亿", ">|100000000|"),
        ("用户已经过亿", "过亿", ">|100000000|"),
        ("逾400家单位参加", "逾400家", ">|400|家"),
        ("上千家门店受益", "上千家", ">|1000|家"),
        ("高于5%的部分", "高于5%", ">|5|%"),
        ("不少于3名专家", "不少于3名", ">=|3|名"),
        ("不得低于60分", "不得低于60分", ">=|60|分"),
        ("至少两次演练", "至少两次", ">=|2|次"),
        ("≥95%", "≥95%", ">=|95|%"),
        ("不超过15个工作日", "不超过15个工作日", "<=|15|个工作日"),
        ("罚款最高不超过二十万元", "不超过二十万元", "<=|200000|元"),
        ("不得超过人民币30万元", "不得超过人民币30万元", "<=|300000|元"),
        ("补助最高50万元", "最高50万元", "<=|500000|元"),
        ("违法所得不足1万元的", "不足1万元", "<|10000|元"),
        ("未满14周岁", "未满14周岁", "<|14|周岁"),
        ("约8.6万户", "约8.6万户", "~|86000|户"),
        ("近200项标准", "近200项", "~|200|项"),
        ("接近三成以上", "接近三成以上", "~|3|成"),
        # 余 and 多, and comparators after the unit
        ("走访企业70余家", "70余家", ">|70|家"),
        ("下架应用1.2万余款", "1.2万余款", ">|12000|款"),
        ("受理申请3000多件", "3000多件", ">|3000|件"),
        ("惠及500多万老年人", "500多万", ">|5000000|"),
        ("十余场宣讲", "十余场", ">|10|场"),
        ("覆盖率95%以上", "95%以上", ">=|95|%"),
        ("10人（含）以上", "10人（含）以上", ">=|10|人"),
        ("三年以上工作经验", "三年以上", ">=|3|年"),
        ("降至1.2以下", "1.2以下", "<=|1.2|"),
        ("在20日内答复", "20日内", "<=|20|日"),
        ("应于二十四小时内报告", "二十四小时内", "<=|24|小时"),
        ("误差5米以内", "5米以内", "<=|5|米"),
        ("增速6%左右", "6%左右", "~|6|%"),
        # ranges
        ("年龄18-35岁", "18-35岁", "=|18-35|岁"),
        ("提高10%至15%", "10%至15%", "=|10-15|%"),
        ("安排3～5亿元", "3～5亿元", "=|300000000-500000000|元"),
        ("选取三至五个县", "三至五个", "=|3-5|个"),
        ("处2倍以上5倍以下罚款", "2倍以上5倍以下", "=|2-5|倍"),
        ("处五千元以上三万元以下罚款", "五千元以上三万元以下", "=|5000-30000|元"),
        ("处8000元以上2万元以下罚款", "8000元以上2万元以下", "=|8000-20000|元"),
        # shares, fractions, multiples
        ("占比百分之四十", "百分之四十", "=|40|%"),
        ("费率千分之三", "千分之三", "=|3|‰"),
        ("提升2.5个百分点", "2.5个百分点", "=|2.5|个百分点"),
        ("三分之二以上成员同意", "三分之二以上", ">=|2/3|"),
        ("产量翻一番", "翻一番", "=|2|倍"),
        ("规模增长3倍", "3倍", "=|3|倍"),
        ("超过一半的社区", "超过一半", ">|50|%"),
        # units
        ("总算力达到45EFLOPS", "45EFLOPS", "=|45|EFLOPS"),
        ("出口带宽1800Gbps", "1800Gbps", "=|1800|Gbps"),
        ("煤耗不高于300克/千瓦时", "不高于300克/千瓦时", "<=|300|克/千瓦时"),
        ("电价0.45元/千瓦时", "0.45元/千瓦时", "=|0.45|元/千瓦时"),
        ("装机12万千瓦", "12万千瓦", "=|120000|千瓦"),
        ("数据中心PUE降至1.25", "1.25", "=|1.25|"),
        ("有效期为3年", "3年", "=|3|年"),
        ("提前15日告知", "15日", "=|15|日"),
        ("试点期两年半", "两年半", "=|2.5|年"),
        ("新增0.8个百分点", "0.8个百分点", "=|0.8|个百分点"),
    ],
)
def test_finds_comparator_number_and_unit(text: str, figure: str, canonical: str) -> None:
    assert found(text) == [(figure, canonical)]


@pytest.mark.parametrize(
    "text",
    [
        "第三届博览会",
        "第十二条、第十三条",
        "二类医疗器械经营",
        "一、二、三类企业",
        "排名全国前10位",
        "2024年3月5日",
        "2021—2023年",
        "12月31日前",
        "每月15日前",
        "推进5G、4K、8K应用",
        "拨打12345",
        "IPv6单栈",
        "使用4800～4960MHz频段",
        "700MHz频段",
        "5万吨级码头",
        "3千吨级以上船舶",
        "7×24小时值守",
        "24小时不间断服务",
        "GB/T 22239-2019",
        "开展一系列活动",
        "培育一批企业",
        "一是健全机制",
        "坚定“四个自信”",
        "做到“两个维护”",
        "落实中央八项规定精神",
        "出台“稳就业18条”",
        "十二届六次全会",
        "数十家企业",
        "几百个项目",
        "两三个月",
        "近三年来",
        "未来五年",
        "三年行动计划",
        "签约项目",
        "附件1",
        "表2所列",
        "一体化、一站式",
        "多个领域",
        "半导体产业",
        "千家万户",
        "两位数增长",
        "《工作方案》确定的86项重点任务",
    ],
)
def test_takes_no_ordinal_name_date_or_set_phrase_for_a_figure(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("查处案件12起，缴获设备30套。", ["=|12|起", "=|30|套"]),
        ("覆盖率超过80%、60%以上", [">|80|%", ">=|60|%"]),
        ("分别奖励50万元、30万元、20万元", ["=|500000|元", "=|300000|元", "=|200000|元"]),
        ("到2027年，建成标杆场景40个以上、创新中心6家", [">=|40|个", "=|6|家"]),
        ("实现50%以上泊位具备能力，3万吨级泊位全覆盖", [">=|50|%"]),
    ],
)
def test_finds_every_figure_of_a_sentence(text: str, expected: list[str]) -> None:
    assert [canonical for _, canonical in found(text)] == expected


def test_looks_only_into_the_span_it_is_given() -> None:
    text = "甲地3家。乙地4家。丙地5家。"
    mentions = find_metrics(text, Span(5, 10), load_lexicon())
    assert [m.span.of(text) for m in mentions] == ["4家"]


@pytest.mark.parametrize("written", ["个工作日", "人次", "元/吨", "元/人/日", "Gbps"])
def test_units_are_read_longest_first_and_compound(written: str) -> None:
    unit = units().at(f"{written}，", 0)
    assert unit is not None
    assert (unit[0].name, unit[1]) == (written, len(written))


@pytest.mark.parametrize("word", ["人才", "部门", "场景", "家庭", "份额", "mmol"])
def test_a_word_that_begins_like_a_unit_is_none(word: str) -> None:
    assert units().at(word, 0) is None


@given(
    st.integers(1, 9999),
    st.sampled_from(["", "超过", "约", "不少于"]),
    st.sampled_from(["个", "家", "项", "万元", "%"]),
)
def test_any_count_with_a_comparator_is_one_figure(number: int, comparator: str, unit: str) -> None:
    text = f"共计{comparator}{number}{unit}。"
    assert [figure for figure, _ in found(text)] == [f"{comparator}{number}{unit}"]


@given(st.text(alphabet="0123456789一二三百千万亿余多超约以上内个家年月日%.，。（）-—至", max_size=60))
def test_figures_are_slices_in_order_and_apart(text: str) -> None:
    mentions = find_metrics(text, Span(0, len(text)), load_lexicon()) if text else []
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(mentions))
    assert all(m.canonical.count("|") == 2 for m in mentions)
