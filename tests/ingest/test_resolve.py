from __future__ import annotations

import pytest

from graph.model import MentionType
from ingest.lexicon import load_lexicon
from ingest.resolve import Resolver

RESOLVER = Resolver(load_lexicon())


@pytest.mark.parametrize(
    ("name", "comparator", "value", "unit"),
    [
        (">=|99|%", ">=", 99.0, "%"),
        ("=|16-24|岁", "=", 16.0, "岁"),
        ("=|2/4|", "=", 0.5, ""),
        (">|9700000000|", ">", 9700000000.0, ""),
        ("<=|0.5|个百分点", "<=", 0.5, "个百分点"),
    ],
)
def test_a_metric_is_read_off_its_canonical_form(name: str, comparator: str, value: float, unit: str) -> None:
    props = RESOLVER.node(MentionType.METRIC, name).props
    assert (props["comparator"], props["value"], props["unit"]) == (comparator, value, unit)


@pytest.mark.parametrize(
    ("name", "granularity"),
    [
        ("2024-07-22/2024-07-22", "day"),
        ("2024-07-01/2024-07-31", "month"),
        ("2024-01-01/2024-03-31", "quarter"),
        ("2020-01-01/2020-12-31", "year"),
        ("2021-01-01/2023-12-31", "years"),
        ("2017-01-01/2017-11-30", "other"),
    ],
)
def test_a_period_knows_how_fine_it_is(name: str, granularity: str) -> None:
    assert RESOLVER.node(MentionType.PERIOD, name).props["granularity"] == granularity


def test_a_date_that_cannot_be_has_no_bounds() -> None:
    props = RESOLVER.node(MentionType.PERIOD, "2021年9月31日").props
    assert (props["start"], props["end"], props["name"]) == (None, None, "2021年9月31日")


def test_a_bureau_is_part_of_its_ministry() -> None:
    assert RESOLVER.parents(MentionType.ACTOR, "信息通信管理局")[0] == "工业和信息化部"


def test_the_same_name_is_the_same_node_whatever_its_width() -> None:
    assert RESOLVER.node(MentionType.PROGRAM, "ＩＰｖ６").id == RESOLVER.node(MentionType.PROGRAM, "IPv6").id


def test_what_the_lexicon_does_not_know_gets_its_kind_by_its_form() -> None:
    assert RESOLVER.node(MentionType.ACTOR, "某某网络科技有限公司").props["kind"] == "company"
    assert RESOLVER.node(MentionType.PROGRAM, "某某专项行动").props["kind"] == "campaign"


def test_a_place_is_one_node_by_its_official_and_its_spoken_name() -> None:
    for official, spoken in (("宁波市", "宁波"), ("中华人民共和国", "中国"), ("福建省泉州市", "福建泉州")):
        assert RESOLVER.node(MentionType.PLACE, official) == RESOLVER.node(MentionType.PLACE, spoken)
        assert RESOLVER.parents(MentionType.PLACE, official) == RESOLVER.parents(MentionType.PLACE, spoken)


def test_a_place_lies_in_its_province() -> None:
    assert RESOLVER.parents(MentionType.PLACE, "杭州") == ("浙江", "中国")
    assert RESOLVER.node(MentionType.PLACE, "杭州").props["kind"] == "city"
