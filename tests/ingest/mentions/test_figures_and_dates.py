"""Figures and dates in all their dress: each sentence is our own, each canonical as the annotations have it."""

from __future__ import annotations

import pytest

from graph.model import Span
from ingest.clean.folding import fold
from ingest.lexicon import load_lexicon
from ingest.mentions.metrics import find_metrics
from ingest.mentions.periods import find_periods


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("产值达到３．５万亿元", "=|3500000000000|元"),
        ("单耗下降百分之十二", "=|12|%"),
        ("入库率提高2—3个百分点", "=|2-3|个百分点"),
        ("比重上升零点五个百分点", "=|0.5|个百分点"),
        ("投资十二点五亿元", "=|1250000000|元"),
        ("三点六万户", "=|36000|户"),
        ("产量翻一番", "=|2|倍"),
        ("收入翻两番", "=|4|倍"),
        ("同比增长8.3%", "=|8.3|%"),
        ("覆盖率不低于90%", ">=|90|%"),
        ("超过12万家", ">|120000|家"),
        ("约300公里", "~|300|公里"),
        ("控制在5%以内", "<=|5|%"),
        ("增速6%左右", "~|6|%"),
        ("二十五万吨", "=|250000|吨"),
        ("建成１２０个", "=|120|个"),
        ("30至50家", "=|30-50|家"),
        ("近千家", "~|1000|家"),
        ("30余项", ">|30|项"),
        ("不少于三百学时", ">=|300|学时"),
    ],
)
def test_a_figure(text: str, expected: str) -> None:
    (metric,) = find_metrics(fold(text), Span(0, len(text)), load_lexicon())
    assert metric.canonical == expected


@pytest.mark.parametrize(
    "text", ["5千吨级以上泊位", "10万吨级航道", "3级以上医院", "2万吨级以上船舶", "500千伏级以上线路"]
)
def test_a_limit_of_a_class_is_no_figure(text: str) -> None:
    assert find_metrics(text, Span(0, len(text)), load_lexicon()) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到2025年底，", "2025-12-31/2025-12-31"),
        ("“十四五”末，", "2025-12-31/2025-12-31"),
        ("年底前完成", "2023-12-31/2023-12-31"),
        ("2021—2023年", "2021-01-01/2023-12-31"),
        ("2021－2023年", "2021-01-01/2023-12-31"),
        ("2021~2023年", "2021-01-01/2023-12-31"),
        ("2021至2023年", "2021-01-01/2023-12-31"),
        ("2021年到2023年", "2021-01-01/2023-12-31"),
        ("自2024年5月1日起", "2024-05-01/2024-05-01"),
        ("二〇二三年年底前", "2023-12-31/2023-12-31"),
        ("２０２３年１２月３１日前", "2023-12-31/2023-12-31"),
        ("明年6月底前", "2024-06-30/2024-06-30"),
        ("二○二二年三月五日", "2022-03-05/2022-03-05"),
        ("二零二二年三月", "2022-03-01/2022-03-31"),
        ("6月底前", "2023-06-30/2023-06-30"),
        ("2024年2月29日", "2024-02-29/2024-02-29"),
        ("2023年2月29日", "2023年2月29日"),
        ("2023年6月31日", "2023年6月31日"),
    ],
)
def test_a_date_of_a_document_of_2023(text: str, expected: str) -> None:
    (period,) = find_periods(fold(text), Span(0, len(text)), load_lexicon(), 2023)
    assert period.canonical == expected


@pytest.mark.parametrize("text", ["近几年，", "每月5日前", "月底前", "近日，", "未来一段时间"])
def test_what_names_no_day_is_no_date(text: str) -> None:
    assert find_periods(text, Span(0, len(text)), load_lexicon(), 2023) == []
