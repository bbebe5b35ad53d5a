"""Numbers as documents write them: 1,100, １．４万, 二百八十, 百分之三十 → exact decimals in plain digits."""

from __future__ import annotations

import re
from decimal import Decimal

import cn2an

DIGITS = "0-9０-９"
"""Character class of Arabic digits, half- and full-width."""
CHINESE = "零〇○一二两三四五六七八九十百千万亿"
"""Character class of Chinese numerals; ○ (U+25CB) is often typed for 〇."""
MAGNITUDES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}

_ARABIC = re.compile(rf"([{DIGITS}][{DIGITS},，]*(?:[.．][{DIGITS}]+)?)[ \u3000]*([十百千万亿]*)")
_CHINESE = re.compile(rf"[{CHINESE}]+(?:点[{CHINESE}]+)?")
_FOLD = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_DIGIT = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0", "Ｏ": "0", "O": "0"}
_ALONE = {"百": Decimal(100), "千": Decimal(1_000), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_VAGUE = re.compile("[一二两三四五六七八九]{2}")


def parse(written: str) -> Decimal | None:
    """The value of a number, its 万 and 亿 multiplied out; None where it is none, or only a vague one (两三, 数十).

    >>> parse("1.4万"), parse("二百八十"), parse("1，100")
    (Decimal('14000.0'), Decimal('280'), Decimal('1100'))
    """
    if arabic := _ARABIC.fullmatch(written):
        return Decimal(arabic[1].translate(_FOLD).replace(",", "")) * magnitude(arabic[2])
    return _chinese(written) if _CHINESE.fullmatch(written) else None


def magnitude(written: str) -> int:
    """What 万, 亿, 千万 … multiply by; 1 for nothing."""
    product = 1
    for sign in written:
        product *= MAGNITUDES[sign]
    return product


def digits(written: str) -> int:
    """A number read digit by digit, as years are: 二○○九 → 2009, ２０２４ → 2024. ValueError where it is none."""
    return int("".join(_DIGIT.get(c, c) for c in written.translate(_FOLD)))


def small(written: str) -> int | None:
    """A whole number such as a month or a day has, in either script: 07, ７, 七, 二十八, ○; None where it is none."""
    value = parse(written)
    return int(value) if value is not None and value == value.to_integral_value() else None


def plain(value: Decimal) -> str:
    """Plain digits, without exponent, separators or trailing zeros: 1.40 → 1.4, 5E+9 → 5000000000."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _chinese(written: str) -> Decimal | None:
    if written in _ALONE:
        return _ALONE[written]
    if _VAGUE.search(written.partition("点")[0]):
        return None
    text = written.replace("○", "零").replace("〇", "零").replace("两", "二")
    try:
        return Decimal(str(cn2an.cn2an(text, "normal")))
    except ValueError:
        return None
