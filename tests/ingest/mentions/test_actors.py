"""Which bodies and people a sentence names, where exactly, and what their full names are."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import MentionType, Span
from ingest.lexicon import Lexicon, load_lexicon
from ingest.mentions.actors import find_actors


def found(text: str, lexicon: Lexicon) -> list[str]:
    return [m.span.of(text) for m in find_actors(text, Span(0, len(text)), lexicon)]


def names(text: str, lexicon: Lexicon, *issuers: str) -> list[str]:
    return [m.canonical for m in find_actors(text, Span(0, len(text)), lexicon, issuers)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("落实党中央、国务院要求，由工信部牵头。", ["党中央", "国务院", "工信部"]),
        ("领会党中央国务院要求。", ["党中央", "国务院"]),
        ("加强安全部署，财政部门做好保障。", ["财政部门"]),
        ("国家发展改革委会同有关方面研究。", ["国家发展改革委"]),
        ("推动修订商业银行法、电信法。", []),
        ("印发工信部信管〔2023〕10号文件。", []),
        ("国家外汇管理局各部门、各分支机构应当执行。", ["国家外汇管理局各部门", "各分支机构"]),
        ("见《民政部关于养老机构的意见》。", []),
        ("坚持以习近平新时代中国特色社会主义思想为指导。", []),
        ("贯彻习近平总书记重要讲话精神。", ["习近平"]),
    ],
)
def test_known_bodies_stand_only_where_they_are_meant(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各省、自治区、直辖市通信管理局：", ["各省、自治区、直辖市通信管理局"]),
        ("各省（区、市）民政部门要抓好落实。", ["各省（区、市）民政部门"]),
        ("各省、自治区、直辖市和计划单列市交通运输厅：", ["各省、自治区、直辖市和计划单列市交通运输厅"]),
        ("向省、自治区、直辖市电信管理机构备案。", ["省、自治区、直辖市电信管理机构"]),
        ("覆盖31个省（区、市）平台。", []),
        ("指导10个省（区、市）开展试点。", ["省（区、市）"]),
        ("各区（市）人民政府、各有关单位：", ["各区（市）人民政府", "各有关单位"]),
        ("国务院有关部门依法监管。", ["国务院有关部门"]),
        ("国务院电信主管部门和县级以上地方人民政府负责。", ["国务院电信主管部门", "县级以上地方人民政府"]),
        ("各级民政部门、各地民政部门要加强指导。", ["各级民政部门", "各地民政部门"]),
        ("公安、财政、税务等有关部门配合。", ["公安、财政、税务等有关部门"]),
        ("试行跨部门联合值班，明确责任单位。", []),
        ("支持地方开展试点，用好地方财政资金。", ["地方"]),
        ("任何单位和个人不得侵占。", ["单位", "个人"]),
        ("任何个人和组织不得破坏。", ["个人", "组织"]),
        ("由网信部门和电信、公安等有关部门处罚。", ["网信部门", "电信、公安等有关部门"]),
        ("会同网信、通信管理、应急管理等部门开展检查。", ["网信、通信管理、应急管理等部门"]),
        ("各地工业和信息化、财政主管部门要加强指导。", ["各地工业和信息化、财政主管部门"]),
        ("省级民政、自然资源（林业）、公安等部门要协同。", ["省级民政、自然资源（林业）、公安等部门"]),
        ("拟组织教育、医疗保障等部门会商。", ["教育、医疗保障等部门"]),
        ("省级、市级医疗保障部门应当公开，由医疗保障经办机构办理。", ["省级、市级医疗保障部门", "医疗保障经办机构"]),
        ("报市、县级政府有关主管部门备案。", ["市、县级政府有关主管部门"]),
        ("各地相关部门、中央有关部门、省直有关部门要配合。", ["各地相关部门", "中央有关部门", "省直有关部门"]),
        ("县级以上人民政府有关部门、全省有关部门配合。", ["县级以上人民政府有关部门", "有关部门"]),
        ("各地、各部门要抓好落实。", ["各地", "各部门"]),
        ("各市州、县（市、区）人民政府，省各委办局：", ["各市州、县（市、区）人民政府", "省各委办局"]),
        (
            "各省、自治区、直辖市及计划单列市、新疆生产建设兵团民政、医疗保障主管部门：",
            ["各省、自治区、直辖市及计划单列市、新疆生产建设兵团民政、医疗保障主管部门"],
        ),
        ("报国家和省、自治区、直辖市网信部门。", ["国家和省、自治区、直辖市网信部门"]),
        ("完善财政、税务部门规章。", []),
        ("县级以上地方人民政府教育、民政等部门负责。", ["县级以上地方人民政府教育、民政等部门"]),
        ("严防个人信息泄露。", []),
    ],
)
def test_public_bodies_are_found_by_level_and_sector(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("督促基础电信企业落实责任。", ["基础电信企业"]),
        ("引导有关企业、各类平台企业自律。", ["企业", "平台企业"]),
        ("各相关单位、各有关企业：", ["各相关单位", "各有关企业"]),
        ("涵养企业内生动力，办好企业服务平台。", []),
        ("服务企业发展，服务工业企业升级。", ["企业", "工业企业"]),
        ("支持生产企业扩能。", ["生产企业"]),
        ("改进保险机构中小微企业理赔流程。", ["保险机构", "中小微企业"]),
        ("聘请第三方评估机构开展评估。", ["第三方评估机构"]),
        ("走访智能制造装备供应商。", ["智能制造装备供应商"]),
        ("密切行业组织联系，做好组织协调。", ["行业组织"]),
        ("落实主体责任，推进机构改革。", []),
        ("由甲方主要投资者出资，乙方全体投资者同意。", ["甲方主要投资者", "乙方全体投资者"]),
        ("广泛吸引主要投资者。", ["投资者"]),
        ("培育“链主”企业和“单打冠军”企业。", ["“链主”企业", "“单打冠军”企业"]),
        ("设计、施工、监理单位应当到场。", ["设计、施工、监理单位"]),
        ("揭榜单位、推荐单位应当按期报告。", ["揭榜单位", "推荐单位"]),
        ("组织单位开展活动。", []),
        ("中小企业管理办法已经印发。", ["中小企业"]),
        ("提升企业管理水平，办理企业注册登记。", []),
        ("坚持企业主体，大力发展数字企业。", ["企业", "数字企业"]),
        ("与沿线国家企业合作，从质量等方面评估企业。", ["企业", "企业"]),
        ("开展中小企业领域合作。", []),
        ("加强与欧洲企业合作。", ["企业"]),
        ("优化残疾人福利机构服务。", ["残疾人福利机构"]),
        ("耐心倾听老年人诉求，当面答复申请人。", ["老年人", "申请人"]),
    ],
)
def test_collectives_are_what_says_which_and_the_last_word(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由中国卫星应用产业联合会承办。", ["中国卫星应用产业联合会"]),
        ("成立数字经济专家咨询委员会。", ["数字经济专家咨询委员会"]),
        ("组建杭州市推进直播电商发展工作专班。", ["杭州市推进直播电商发展工作专班"]),
        ("依托浙江大学、西湖实验室开展研究。", ["浙江大学"]),
        ("建设大数据中心和互联网骨干直联点。", []),
        ("支持国家某领域监测中心建设。", []),
        ("由中国科学院水生生物研究所标本信息中心提供。", ["中国科学院水生生物研究所标本信息中心"]),
        ("批准成都天府软件有限公司试点。", ["成都天府软件有限公司"]),
        ("委托明塘（香港）有限公司代办。", ["明塘（香港）有限公司"]),
        ("委托明塘控股(集团)股份有限公司代办。", ["明塘控股(集团)股份有限公司"]),
        ("服务发展大局，做好工作部署。", []),
    ],
)
def test_organisations_are_found_by_their_last_word(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("党委书记、局长李建国出席会议并讲话，王小明、赵立新出席。", ["李建国", "王小明", "赵立新"]),
        ("某部档案中心副主任张卫东介绍了情况。张卫东指出，要加快建设。", ["张卫东", "张卫东"]),
        ("欧盟委员会副主席哈里森举行会谈。", ["欧盟委员会", "哈里森"]),
        ("董事长包括执行董事。", []),
        ("张某某等12位代表：", ["张某某"]),
    ],
)
def test_people_are_found_by_their_title(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "issuers", "expected"),
    [
        ("杭州市科技局、市经信局负责。", (), ["杭州市科学技术局", "杭州市经济和信息化局"]),
        ("市发展改革委牵头。", ("宁波市人民政府办公厅",), ["宁波市发展和改革委员会"]),
        ("市发展改革委牵头。", (), ["市发展改革委"]),
        ("省委组织部、省政府办公厅配合。", ("江苏省人民政府",), ["中共江苏省委组织部", "江苏省人民政府办公厅"]),
        ("无锡市委、市政府高度重视。", (), ["中国共产党无锡市委员会", "无锡市人民政府"]),
        ("区国资委落实。", ("青岛市崂山区人民政府",), ["青岛市崂山区人民政府国有资产监督管理委员会"]),
        ("鼓楼区政府落实。", ("南京市人民政府",), ["南京市鼓楼区人民政府"]),
        ("上海市通管局发布。", (), ["上海市通信管理局"]),
        (
            "市数据局会同市财政局审核，市统计局局长参加。",
            ("合肥市人民政府",),
            ["合肥市数据局", "合肥市财政局", "合肥市统计局"],
        ),
        ("省政府有关部门按职责分工负责。", ("湖南省人民政府",), ["湖南省人民政府有关部门"]),
        (
            "抄送：省政协办公厅、省人大办公厅，省法院、省监委。",
            ("湖南省人民政府",),
            [
                "中国人民政治协商会议湖南省委员会办公厅",
                "湖南省人民代表大会常务委员会办公厅",
                "湖南省高级人民法院",
                "湖南省监察委员会",
            ],
        ),
        ("依托省区块链标准化技术委员会开展工作。", ("湖南省人民政府",), ["湖南省区块链标准化技术委员会"]),
        ("创建省重点实验室。", ("湖南省人民政府",), []),
    ],
)
def test_a_local_body_bears_the_name_of_its_place(
    text: str, issuers: tuple[str, ...], expected: list[str], lexicon: Lexicon
) -> None:
    assert names(text, lexicon, *issuers) == expected


@pytest.mark.parametrize(
    ("text", "issuers", "expected"),
    [
        ("经部党组审议后印发。", ("信息通信管理局",), ["工业和信息化部党组"]),
        ("由办公厅汇总。", ("财政部",), ["财政部办公厅"]),
        ("由办公厅汇总。", ("某某大学",), []),
        ("各分支机构要按时报送。", ("中国人民银行",), ["中国人民银行各分支机构"]),
        ("国务院各部委、各直属机构：", (), ["国务院各部委", "国务院各直属机构"]),
    ],
)
def test_a_body_named_by_its_house_is_that_of_the_issuer(
    text: str, issuers: tuple[str, ...], expected: list[str], lexicon: Lexicon
) -> None:
    assert names(text, lexicon, *issuers) == expected


def test_a_place_that_a_sentence_has_for_its_subject_is_its_government(lexicon: Lexicon) -> None:
    assert names("近年来，宁波市积极探索审批改革。", lexicon) == ["宁波市人民政府"]
    assert names("在宁波市积极探索审批改革。", lexicon) == []
    assert names("宁波市企业数量增长。", lexicon) == ["企业"]


def test_a_short_name_holds_wherever_it_was_defined_for(lexicon: Lexicon) -> None:
    text = "负责保护工作的部门（以下称保护工作部门）制定规则。\n保护工作部门应当报告。"
    assert found(text, lexicon)[-1] == "保护工作部门"
    text = "国家数据局（以下简称“数据局”）会同各方研究。\n数据局负责解释。"
    assert names(text, lexicon)[-1] == "国家数据局"


def test_a_platform_a_rule_addresses_acts_and_elsewhere_does_not(lexicon: Lexicon) -> None:
    text = (
        "本办法所称数据交易服务平台（以下简称交易平台），是指撮合数据交易的平台。\n交易平台应当备案。\n建设交易平台。"
    )
    assert names(text, lexicon) == ["数据交易服务平台"]


def test_what_stands_in_a_note_is_a_body_whatever_its_name(lexicon: Lexicon) -> None:
    text = "（责任单位：市轨道集团、市城管委，各街道办事处按职责分工负责）"
    assert found(text, lexicon) == ["市轨道集团", "市城管委", "各街道办事处"]
    assert names(text, lexicon, "苏州市人民政府")[0] == "苏州市轨道集团"


@given(st.text(alphabet="工信部各省市局企业有关、，的《》（）等平台A1\n", max_size=60))
def test_mentions_are_sorted_apart_and_equal_their_slices(text: str) -> None:
    lexicon = load_lexicon()
    padded = f"甲{text}乙"
    mentions = find_actors(padded, Span(0, len(padded)), lexicon)
    assert all(m.type is MentionType.ACTOR and m.span.of(padded) for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))


def test_a_long_line_of_bodies_is_read_in_time(lexicon: Lexicon) -> None:
    text = "市通信管理局、有关企业和工业和信息化主管部门负责，" * 400
    find_actors(text[:100], Span(0, 100), lexicon)
    started = time.process_time()
    find_actors(text, Span(0, len(text)), lexicon)
    assert time.process_time() - started < 3


def test_a_ministry_that_entrusts_is_no_ministries_and_commissions() -> None:
    text = "交通运输部委托研究机构开展评估。"
    assert text[: len("交通运输部")] in [m.span.of(text) for m in find_actors(text, Span(0, len(text)), load_lexicon())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("材料寄国家体育总局训练保障司。", ["国家体育总局训练保障司"]),
        ("交通运输部渡口安全研究所编制手册。", ["交通运输部渡口安全研究所"]),
        ("市场监督管理总局制定目录。", ["国家市场监督管理总局"]),
        ("市场监督管理总局制定的目录。", ["国家市场监督管理总局"]),
        ("（责任单位：市财政局、人民银行某某分行）", ["市财政局", "中国人民银行某某分行"]),
        ("保险公司及其分支机构应当备案。", ["保险公司", "分支机构"]),
        ("中国人民银行及其分支机构应当检查。", ["中国人民银行", "中国人民银行分支机构"]),
    ],
)
def test_a_unit_is_named_after_the_house_before_it(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert names(text, lexicon, "中国人民银行") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("乡镇人民政府、街道办事处应当巡查。", ["乡镇人民政府", "街道办事处"]),
        ("乡镇（街道）要做好排查。", ["乡镇（街道）"]),
        ("设区的市人民政府规划主管部门审核。", ["设区的市人民政府规划主管部门"]),
        ("水利、通信主管和公安部门依法处置。", ["水利、通信主管和公安部门"]),
        ("由公安机关交通管理部门处理。", ["公安机关交通管理部门"]),
        ("经省、市主管部门认定。", ["省、市主管部门"]),
        ("州、县（市）档案主管部门负责检查。", ["州、县（市）档案主管部门"]),
        ("县（市）人民政府应当巡查。", ["县（市）人民政府"]),
        ("全市档案主管部门应当巡查。", ["档案主管部门"]),
        ("台账提供部门应当答复。", ["台账提供部门"]),
        ("会同人民法院、人民检察院研究。", ["人民法院", "人民检察院"]),
        ("房屋开发者、所有者应当登记，维护所有者权益。", ["房屋开发者", "所有者"]),
        ("测试驾驶人应当持证上岗。", ["测试驾驶人"]),
        ("线路产权人应当养护线路。", ["线路产权人"]),
        ("支持高校院所、律师事务所入驻。", ["高校院所", "律师事务所"]),
        ("渡口名录入选单位应当公开做法。", ["渡口名录入选单位"]),
        ("完善本企业制度，做好未成年人保护。", []),
        ("引领乡村工作者返乡。", ["乡村工作者"]),
    ],
)
def test_authorities_and_parties_of_a_rule(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


def test_the_issuer_is_named_wherever_its_full_name_stands(lexicon: Lexicon) -> None:
    assert names("云岭州人民政府办公室印发办法。", lexicon, "云岭州人民政府办公室") == ["云岭州人民政府办公室"]
    assert "云岭州人民政府办公室" not in names("云岭州人民政府办公室印发办法。", lexicon)
