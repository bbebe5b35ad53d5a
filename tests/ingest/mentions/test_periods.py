from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import MentionType, Span
from ingest.lexicon import load_lexicon
from ingest.mentions.periods import find_periods


def found(text: str, year: int | None = 2023) -> list[tuple[str, str, str]]:
    mentions = find_periods(text, Span(0, len(text)), load_lexicon(), year)
    assert all(m.type is MentionType.PERIOD for m in mentions)
    return [(m.span.of(text), m.canonical, m.kind) for m in mentions]


@pytest.mark.parametrize(
    ("text", "period", "canonical", "kind"),
    [
        # counted from the document's year
        ("近三年未受处罚", "近三年", "2020-01-01/2022-12-31", "years"),
        ("过去5年累计", "过去5年", "2018-01-01/2022-12-31", "years"),
        ("未来两年内", "未来两年", "2023-01-01/2024-12-31", "years"),
        # ends of quarters and plans
        ("2024年三季度末完成", "2024年三季度末", "2024-09-30/2024-09-30", "day"),
        ("第二季度末前上报", "第二季度末", "2023-06-30/2023-06-30", "day"),
        ("到十四五期末，翻一番", "十四五期末", "2025-12-31/2025-12-31", "day"),
        # days
        ("自2025年6月1日起施行", "2025年6月1日", "2025-06-01/2025-06-01", "day"),
        ("２０２５年６月１日", "２０２５年６月１日", "2025-06-01/2025-06-01", "day"),
        ("2025 年 6 月 1 日", "2025 年 6 月 1 日", "2025-06-01/2025-06-01", "day"),
        ("二〇二五年六月一日", "二〇二五年六月一日", "2025-06-01/2025-06-01", "day"),
        ("省政府办公厅　　二○○八年十一月三十日", "二○○八年十一月三十日", "2008-11-30/2008-11-30", "day"),
        ("二ＯＯ八年五月十二日", "二ＯＯ八年五月十二日", "2008-05-12/2008-05-12", "day"),
        ("一九九六年二月二十九日", "一九九六年二月二十九日", "1996-02-29/1996-02-29", "day"),
        ("截至2024年12月31日24时", "2024年12月31日", "2024-12-31/2024-12-31", "day"),
        ("发布时间：2024-11-08", "2024-11-08", "2024-11-08/2024-11-08", "day"),
        ("时间：2024.11.08", "2024.11.08", "2024-11-08/2024-11-08", "day"),
        ("2024年5月18日至20日举办", "2024年5月18日至20日", "2024-05-18/2024-05-20", "day"),
        ("2024年5月18-20日", "2024年5月18-20日", "2024-05-18/2024-05-20", "day"),
        ("2024年4月28日至5月2日", "2024年4月28日至5月2日", "2024-04-28/2024-05-02", "day"),
        ("2023年12月30日至2024年1月1日", "2023年12月30日至2024年1月1日", "2023-12-30/2024-01-01", "day"),
        # months
        ("2024年3月，启动", "2024年3月", "2024-03-01/2024-03-31", "month"),
        ("2024年2月份", "2024年2月份", "2024-02-01/2024-02-29", "month"),
        ("2022年3月底前完成", "2022年3月底", "2022-03-31/2022-03-31", "day"),
        ("2022年3月上旬", "2022年3月上旬", "2022-03-01/2022-03-10", "other"),
        ("2022年3月下旬", "2022年3月下旬", "2022-03-21/2022-03-31", "other"),
        ("2022年1月至9月", "2022年1月至9月", "2022-01-01/2022-09-30", "month"),
        ("2022年1-9月", "2022年1-9月", "2022-01-01/2022-09-30", "month"),
        ("2021年11月—2022年4月", "2021年11月—2022年4月", "2021-11-01/2022-04-30", "month"),
        # years and parts of them
        ("2024年，", "2024年", "2024-01-01/2024-12-31", "year"),
        ("2024年度报告", "2024年度", "2024-01-01/2024-12-31", "year"),
        ("2018年以来", "2018年", "2018-01-01/2018-12-31", "year"),
        ("到2030年底前", "2030年底", "2030-12-31/2030-12-31", "day"),
        ("2024年年底", "2024年年底", "2024-12-31/2024-12-31", "day"),
        ("2024年初", "2024年初", "2024-01-01/2024-01-31", "month"),
        ("2024年初步形成", "2024年", "2024-01-01/2024-12-31", "year"),
        ("2024年中国经济", "2024年", "2024-01-01/2024-12-31", "year"),
        ("2024年上半年", "2024年上半年", "2024-01-01/2024-06-30", "other"),
        ("2024年第三季度", "2024年第三季度", "2024-07-01/2024-09-30", "quarter"),
        ("2024年前三季度", "2024年前三季度", "2024-01-01/2024-09-30", "other"),
        ("（2021—2025年）", "2021—2025年", "2021-01-01/2025-12-31", "years"),
        ("于2021－2022年实施", "2021－2022年", "2021-01-01/2022-12-31", "years"),
        ("2021~2022年", "2021~2022年", "2021-01-01/2022-12-31", "years"),
        ("2021年至2022年", "2021年至2022年", "2021-01-01/2022-12-31", "years"),
        ("二〇二一至二〇二三年", "二〇二一至二〇二三年", "2021-01-01/2023-12-31", "years"),
        ("（2021-2025）", "2021-2025", "2021-01-01/2025-12-31", "years"),
        ("20世纪80年代", "20世纪80年代", "1980-01-01/1989-12-31", "years"),
        # five-year plans
        ("“十四五”时期，", "“十四五”时期", "2021-01-01/2025-12-31", "years"),
        ("“十三五”期间", "“十三五”期间", "2016-01-01/2020-12-31", "years"),
        ("十四五时期", "十四五时期", "2021-01-01/2025-12-31", "years"),
        ("为“十五五”开好局", "十五五", "2026-01-01/2030-12-31", "years"),
        ("“十四五”末", "“十四五”末", "2025-12-31/2025-12-31", "day"),
        ("“十五”期间", "“十五”期间", "2001-01-01/2005-12-31", "years"),
        # the year left unsaid: the document's
        ("3月底前完成", "3月底", "2023-03-31/2023-03-31", "day"),
        ("于10月15日前报送", "10月15日", "2023-10-15/2023-10-15", "day"),
        ("1-8月", "1-8月", "2023-01-01/2023-08-31", "month"),
        ("年底前", "年底", "2023-12-31/2023-12-31", "day"),
        ("今年上半年", "今年上半年", "2023-01-01/2023-06-30", "other"),
        ("去年以来", "去年", "2022-01-01/2022-12-31", "year"),
        ("明年5月", "明年5月", "2024-05-01/2024-05-31", "month"),
    ],
)
def test_names_a_period_by_its_first_and_last_day(text: str, period: str, canonical: str, kind: str) -> None:
    assert found(text) == [(period, canonical, kind)]


@pytest.mark.parametrize(
    "date", ["2021年9月31日", "2023年2月29日", "2024年13月1日", "6月0日", "4月31日", "2024年5月20日至18日"]
)
def test_a_day_no_calendar_has_keeps_its_text_and_is_flagged(date: str) -> None:
    assert found(f"完成时限：{date}。") == [(date, date, "invalid")]


def test_a_year_that_may_or_may_not_count_in_is_flagged() -> None:
    assert found("力争2035年前建成") == [("2035年", "2035年前", "ambiguous")]


def test_a_date_whose_year_nobody_says_keeps_its_text() -> None:
    assert found("6月底前完成", None) == [("6月底", "6月底", "yearless")]
    assert found("今年上半年", None) == []
    assert found("近三年未受处罚", None) == []


@pytest.mark.parametrize(
    "text",
    [
        "近日", "目前", "今后一段时期", "近年来", "近几年", "过去的一年",
        "每年3月", "每年6月、12月", "次年1月底前", "当年12月31日", "3个月",
        "十五年", "二十五个", "2024年第6号", "国办发〔2024〕8号", "“十四五”规划", "“八五”普法规划",
        "第十二届", "12345", "三月",
    ],
)  # fmt: skip
def test_takes_no_vague_recurring_or_numbered_thing_for_a_period(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2021年重点工作\n今年以来，3月启动试点。",
            ["2021-01-01/2021-12-31", "2021-01-01/2021-12-31", "2021-03-01/2021-03-31"],
        ),
        ("2022年7月启动、9月完成。", ["2022-07-01/2022-07-31", "2022-09-01/2022-09-30"]),
        ("到2025年建成，到2027年推广。", ["2025-01-01/2025-12-31", "2027-01-01/2027-12-31"]),
        ("回顾2019年，成效明显。6月底前上报。", ["2019-01-01/2019-12-31", "2023-06-30/2023-06-30"]),
    ],
)
def test_the_year_of_the_sentence_and_of_the_heading_go_before_the_documents(text: str, expected: list[str]) -> None:
    assert [canonical for _, canonical, _ in found(text)] == expected


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_of_the_calendar_is_read_back(day: date) -> None:
    text = f"自{day.year}年{day.month}月{day.day}日起"
    assert [c for _, c, _ in found(text)] == [f"{day}/{day}"]


@given(st.text(alphabet="0129年月日底初中上下旬半季度第十四五“”至-—今去明前每", max_size=40))
def test_periods_are_slices_in_order_and_apart(text: str) -> None:
    mentions = find_periods(text, Span(0, len(text)), load_lexicon()) if text else []
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(mentions))
