from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import MentionType, Span
from ingest.lexicon import load_lexicon
from ingest.lexicon.gazetteer import gazetteer
from ingest.mentions.places import find_places


def found(text: str) -> list[tuple[str, str]]:
    mentions = find_places(text, Span(0, len(text)), load_lexicon())
    assert all(m.type is MentionType.PLACE for m in mentions)
    return [(m.span.of(text), m.canonical) for m in mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在成都举办推介会", [("成都", "成都")]),
        ("支持成都市先行先试", [("成都市", "成都市")]),
        ("四川省内企业", [("四川省", "四川省")]),
        ("在广西壮族自治区开展", [("广西壮族自治区", "广西壮族自治区")]),
        ("赴凉山彝族自治州调研", [("凉山彝族自治州", "凉山彝族自治州")]),
        ("选取西安、兰州、银川三地", [("西安", "西安"), ("兰州", "兰州"), ("银川", "银川")]),
        ("支持江苏昆山开展试点", [("江苏昆山", "江苏昆山")]),
        ("福建省泉州市", [("福建省泉州市", "福建省泉州市")]),
        ("成都市武侯区建成", [("成都市武侯区", "成都市武侯区")]),
        ("北京市海淀区", [("北京市海淀区", "北京市海淀区")]),
        ("落户苏州工业园区", [("苏州工业园区", "苏州工业园区")]),
        (
            "推动京津冀、长三角、粤港澳大湾区协同",
            [("京津冀", "京津冀"), ("长三角", "长三角"), ("粤港澳大湾区", "粤港澳大湾区")],
        ),
        ("长三角地区一体化", [("长三角地区", "长三角")]),
        ("向中西部地区转移", [("中西部地区", "中西部地区")]),
        ("加快东北地区振兴", [("东北地区", "东北地区")]),
        ("浦东地区先行", [("浦东地区", "浦东地区")]),
        ("建设雄安新区", [("雄安新区", "雄安新区")]),
        ("与德国、法国和东南亚的合作", [("德国", "德国"), ("法国", "法国"), ("东南亚", "东南亚")]),
        ("向非洲和拉美拓展", [("非洲", "非洲"), ("拉美", "拉美")]),
        ("香港、澳门居民", [("香港", "香港"), ("澳门", "澳门")]),
        ("加强与港澳台地区交流", [("港澳台地区", "港澳台地区")]),
        ("在中华人民共和国境内从事经营", [("中华人民共和国", "中华人民共和国")]),
        ("介绍中国经验", [("中国", "中国")]),
        ("交换中心（贵阳）投入运行", [("贵阳", "贵阳")]),
        ("利用中国（福建）自由贸易试验区优势", [("中国（福建）自由贸易试验区", "中国（福建）自由贸易试验区")]),
        ("吉林省和吉林市", [("吉林省", "吉林省"), ("吉林市", "吉林市")]),
    ],
)
def test_finds_places_by_their_full_and_their_short_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "我国、全国和国内",
        "各省、自治区、直辖市",
        "加强国际合作中心建设",
        "城区、郊区和矿区",
        "新城区道路",
        "日照时数",
        "拓展东方市场",
        "社会长治久安",
        "沿海地带",
        "中国特色社会主义",
        "中国式现代化",
        "中国共产党",
        "新中国",
        "建设数字中国、美丽中国",
        "中华人民共和国国务院令",
        "东北部、西南角",
        "空天海地一体",
        "会同县级部门",
        "全市县区",
        "区域协调、区块链",
        "组织数字乡村湖南行活动",
    ],
)
def test_takes_no_common_word_motto_or_generic_for_a_place(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("广州市场主体", [("广州", "广州")]),
        ("浙江省级平台", [("浙江", "浙江")]),
        ("上海市民", [("上海", "上海")]),
    ],
)
def test_a_suffix_that_begins_the_next_word_is_not_the_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("促进合作", []),
        ("在甘肃合作建设", [("甘肃合作", "甘肃合作")]),
        ("珠海、中山、江门三市", [("珠海", "珠海"), ("中山", "中山"), ("江门", "江门")]),
        ("南京市鼓楼区", [("南京市鼓楼区", "南京市鼓楼区")]),
    ],
)
def test_a_homograph_is_a_place_only_beside_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_the_gazetteer_knows_what_lies_where() -> None:
    places = gazetteer(load_lexicon())
    chengdu, sichuan = places.entry("成都"), places.entry("四川")
    assert chengdu is not None
    assert sichuan is not None
    assert places.within(chengdu, sichuan)
    assert not places.within(sichuan, chengdu)
    assert chengdu.aliases == ("成都市",)
    assert (chengdu.kind, sichuan.kind) == ("city", "province")
    assert len(places.named("鼓楼区")) > 1


def test_a_place_is_one_in_every_form_of_its_name() -> None:
    places = gazetteer(load_lexicon())
    for form in ("福建泉州", "福建省泉州市", "泉州"):
        entry = places.entry(form)
        assert entry is not None
        assert entry.name.endswith("泉州")
    assert places.entry("福建泉州") == places.entry("福建省泉州市")


def test_a_place_named_with_its_province_lies_in_the_place() -> None:
    entry = gazetteer(load_lexicon()).entry("江苏昆山")
    assert entry is not None
    assert (entry.kind, entry.parent) == ("county", "昆山")


@given(st.text(alphabet="北京上海市区县省广东西部地、在的中国合作", max_size=30))
def test_places_are_slices_in_order_and_apart(text: str) -> None:
    mentions = find_places(text, Span(0, len(text)), load_lexicon()) if text else []
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(mentions))
