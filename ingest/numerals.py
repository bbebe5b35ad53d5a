"""Numbers as documents write them: the small ones of labels and dates, and the amounts of figures.

`integer` reads 十二, 二〇一九, １２, ⑤; `parse` reads 1,100, １．４万, 二百八十 into exact decimals, with 万 and 亿
multiplied out.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

import cn2an

DIGITS = "0-9０-９"
"""Character class of Arabic digits, half- and full-width."""
CHINESE = "零〇○一二两三四五六七八九十百千万亿"
"""Character class of Chinese numerals; ○ (U+25CB) is often typed for 〇."""

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MAGNITUDES = _UNITS | {"万": 10_000, "亿": 100_000_000}
_ARABIC = re.compile(rf"([{DIGITS}][{DIGITS},，]*(?:[.．][{DIGITS}]+)?)[ \u3000]*([十百千万亿]*)")
_CHINESE = re.compile(rf"[{CHINESE}]+(?:点[{CHINESE}]+)?")
_CHINESE_DECIMAL = re.compile(rf"([{CHINESE}]+点[零〇○一二三四五六七八九]+)([十百千万亿]+)")
_FOLD = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_VAGUE = re.compile("[一二两三四五六七八九]{2}")


def integer(text: str) -> int | None:
    """The number ``text`` writes; None where it writes none.

    >>> integer("二十三"), integer("二〇一九"), integer("⑤")
    (23, 2019, 5)
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain.isascii():
        return int(plain) if plain.isdigit() else None
    if not plain or any(c not in _DIGITS and c not in _UNITS for c in plain):
        return None
    if not any(c in _UNITS for c in plain):
        return int("".join(str(_DIGITS[c]) for c in plain))
    total, digit = 0, None
    for c in plain:
        if c in _UNITS:
            total += (1 if digit is None else digit) * _UNITS[c]
            digit = None
        else:
            digit = _DIGITS[c]
    return total + (digit or 0)


@lru_cache(maxsize=4096)
def parse(written: str) -> Decimal | None:
    """The value of an amount; None where it is none, or only a vague one (两三, 几十).

    >>> parse("1.4万"), parse("二百八十"), parse("十二点五亿")
    (Decimal('14000.0'), Decimal('280'), Decimal('1250000000.0'))
    """
    if arabic := _ARABIC.fullmatch(written):
        return Decimal(arabic[1].translate(_FOLD).replace(",", "")) * magnitude(arabic[2])
    if not _CHINESE.fullmatch(written) or _VAGUE.search(written.partition("点")[0]):
        return None
    if all(sign in _MAGNITUDES for sign in written):
        return Decimal(magnitude(written))
    if decimal := _CHINESE_DECIMAL.fullmatch(written):
        value = parse(decimal[1])
        return value * magnitude(decimal[2]) if value is not None else None
    try:
        return Decimal(str(cn2an.cn2an(written.translate(str.maketrans("○〇两", "零零二")), "normal")))
    except (ValueError, KeyError):  # cn2an looks up what a digit after 亿 or 十十 counts, and has nothing for it
        return None


def magnitude(written: str) -> int:
    """What 万, 亿, 千万 … multiply by; 1 for nothing."""
    product = 1
    for sign in written:
        product *= _MAGNITUDES[sign]
    return product


def plain(value: Decimal) -> str:
    """Plain digits, without exponent, separators or trailing zeros: 1.40 → 1.4, 5E+9 → 5000000000."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
