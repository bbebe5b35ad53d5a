from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.numerals import integer, parse, plain


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("7", "7"),
        ("１２", "12"),
        ("1,100", "1100"),
        ("12,345,678", "12345678"),
        ("3.50", "3.5"),
        ("2.4万", "24000"),
        ("1.75亿", "175000000"),
        ("3.2万亿", "3200000000000"),
        ("5 万", "50000"),
        ("3千", "3000"),
        ("6百万", "6000000"),
        ("九", "9"),
        ("两", "2"),
        ("十", "10"),
        ("十六", "16"),
        ("四十", "40"),
        ("二百零五", "205"),
        ("一千二百", "1200"),
        ("三万五千", "35000"),
        ("两亿", "200000000"),
        ("二点五", "2.5"),
        ("百", "100"),
        ("千万", "10000000"),
    ],
)
def test_reads_amounts_exactly(written: str, value: str) -> None:
    assert plain(parse(written) or Decimal(0)) == value


@pytest.mark.parametrize("vague", ["两三", "三五", "七八十", "abc", "", "数十", "第三", "一亿二", "十十五", "三十十一"])
def test_reads_no_value_into_what_is_vague(vague: str) -> None:
    assert parse(vague) is None


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("二十三", 23),
        ("二〇一九", 2019),
        ("二○○九", 2009),
        ("２０２４", 2024),
        ("⑤", 5),
        ("十", 10),
        ("零", 0),
        ("甲", None),
    ],
)
def test_reads_the_small_numbers_of_labels_and_dates(written: str, value: int | None) -> None:
    assert integer(written) == value


@given(st.integers(min_value=0, max_value=10**15))
def test_plain_digits_come_back_as_they_went(number: int) -> None:
    assert plain(Decimal(number)) == str(number)
    assert parse(f"{number:,}") == number


@given(st.decimals(min_value=0, max_value=10**9, places=4))
def test_plain_digits_have_no_exponent_and_no_trailing_zero(number: Decimal) -> None:
    text = plain(number)
    assert Decimal(text) == number
    assert "E" not in text
    assert not ("." in text and text.endswith("0"))
