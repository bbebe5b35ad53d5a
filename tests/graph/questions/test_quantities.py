"""What a figure counts, by the words around it."""

from __future__ import annotations

import pytest

from graph.questions.quantities import Quantity, quantity

FOUND = [
    ("全省冷链仓储总量突破80万吨。", "突破80万吨", "吨", ("冷链仓储总量", "level")),
    ("力争2026年冷链仓储总量达到90万吨以上。", "90万吨以上", "吨", ("冷链仓储总量", "level")),
    ("港口岸电使用率提高到72%，能耗下降。", "72%", "%", ("港口岸电使用率", "level")),
    ("全市渔港经济总值同比增长6.5%。", "6.5%", "%", ("渔港经济总值", "rise")),
    ("窗口办件时间下降三成，投诉件数减少12%。", "12%", "%", ("投诉件数", "fall")),
    ("新建内河航标320座。", "320座", "座", ("内河航标", "new")),
    ("新增40座内河航标。", "40座", "座", ("内河航标", "new")),
    ("建成乡镇综合运输服务站150个。", "150个", "个", ("乡镇综合运输服务站", "number")),
    ("培育60家以上航运服务机构，引进人才。", "60家以上", "家", ("航运服务机构", "number")),
]
IN_DOUBT = [
    ("货运量、客运量分别增长3%、5%。", "3%", "%"),
    ("完成投资20亿元。", "20亿元", "元"),
    ("新建航标年均200座。", "200座", "座"),
    ("建成站点50个，改造站点50个。", "50个", "个"),
    ("三年来30个县参加。", "30个", "个"),
]


@pytest.mark.parametrize(("text", "quote", "unit", "expected"), FOUND)
def test_what_a_figure_counts(text: str, quote: str, unit: str, expected: tuple[str, str]) -> None:
    assert quantity(text, quote, unit) == Quantity(*expected, unit)  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "quote", "unit"), IN_DOUBT)
def test_a_doubt_is_no_quantity(text: str, quote: str, unit: str) -> None:
    assert quantity(text, quote, unit) is None
