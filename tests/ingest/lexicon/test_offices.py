"""Departments by what they are called after their place, and the places themselves."""

from __future__ import annotations

import pytest

from ingest.lexicon.naming import naming
from ingest.lexicon.offices import offices
from ingest.lexicon.regions import regions


@pytest.mark.parametrize(
    ("written", "full"),
    [
        ("科技局", "科学技术局"),
        ("发展改革委", "发展和改革委员会"),
        ("发改委", "发展和改革委员会"),
        ("人社厅", "人力资源和社会保障厅"),
        ("国资委", "人民政府国有资产监督管理委员会"),
        ("卫生健康委", "卫生健康委员会"),
        ("市场监管局", "市场监督管理局"),
        ("残联", "残疾人联合会"),
        ("政府办公厅", "人民政府办公厅"),
    ],
)
def test_a_department_is_written_out(written: str, full: str) -> None:
    found = offices().government.fullmatch(written)
    assert found is not None
    assert offices().full(found) == full


@pytest.mark.parametrize(
    ("written", "full"),
    [("网信办", "网络安全和信息化委员会办公室"), ("组织部", "组织部"), ("统战部", "统一战线工作部")],
)
def test_a_party_office_is_written_out(written: str, full: str) -> None:
    found = offices().party.fullmatch(written)
    assert found is not None
    assert offices().full(found) == full


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("青岛", ["青岛市"]),
        ("崂山区", ["青岛市崂山区"]),
        ("东城区", ["北京市东城区"]),
        ("东莞市", ["东莞市"]),
        ("新疆", ["新疆维吾尔自治区"]),
        ("吉林", ["吉林省", "吉林市"]),
        ("某某市", []),
    ],
)
def test_a_region_is_known_by_its_names(name: str, full: list[str]) -> None:
    assert [r.full for r in regions().get(name)] == full


def test_a_region_is_found_before_a_place_in_the_text() -> None:
    text = "推动青岛市科技局"
    assert regions().ending_at(text, 5) == 2
    assert regions().ending_at(text, 8) is None


def test_a_collective_may_be_something_else_by_what_follows() -> None:
    assert naming().is_something_else("企业", "文化建设")
    assert not naming().is_something_else("企业", "加大投入")
