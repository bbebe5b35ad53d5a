"""The carriers' companies of a province, by their short and long names."""

from __future__ import annotations

import pytest

from graph.model import Mention, Span
from ingest.lexicon import Lexicon
from ingest.mentions.actors import find_actors


def found(text: str, lexicon: Lexicon) -> dict[str, str]:
    mentions: list[Mention] = find_actors(text, Span(0, len(text)), lexicon)
    return {m.span.of(text): m.canonical for m in mentions}


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("江苏移动", "中国移动通信集团江苏有限公司"),
        ("中国移动江苏公司", "中国移动通信集团江苏有限公司"),
        ("广西电信", "中国电信股份有限公司广西分公司"),
        ("中国电信集团公司湖北省公司", "中国电信股份有限公司湖北分公司"),
        ("北京联通", "中国联合网络通信有限公司北京市分公司"),
        ("内蒙古联通", "中国联合网络通信有限公司内蒙古自治区分公司"),
        ("中国铁塔浙江省分公司", "中国铁塔股份有限公司浙江省分公司"),
        ("基础电信企业省级公司", "基础电信企业省级公司"),
    ],
)
def test_a_province_s_carrier_has_its_registered_name(name: str, full: str, lexicon: Lexicon) -> None:
    assert found(f"{name}要加强机房巡检。", lexicon) == {name: full}


@pytest.mark.parametrize("text", ["江苏移动用户达到九千万户。", "广东电信业务总量增长。", "浙江联通率先开通。"])
def test_what_is_counted_in_a_province_is_no_company(text: str, lexicon: Lexicon) -> None:
    assert "中国" not in "".join(found(text, lexicon).values())
