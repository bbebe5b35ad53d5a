"""Figures: 超过36万个, 99%以上, 10个工作日内 → Metric mentions named ``comparator|number|unit``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Lexicon
from ingest.mentions.quantities import Quantity, read
from ingest.patterns.metrics import (
    ASSIGNED,
    BAND,
    BARE,
    CLASS,
    DOUBLING,
    FIGURE,
    GOES_ON,
    HALF,
    INDEX,
    LASTING,
    LISTED,
    NOT_A_COUNT,
    RANKED,
    ROUND_THE_CLOCK,
    SET_PHRASE,
    TERM,
)

_CLOSING = {"“": "”", "‘": "’", "「": "」"}
_LONGEST_NAME = 10
_SIGNS = {"gt": ">", "half": ">", "ge": ">=", "more": ">=", "about": "~"}
_SMALLEST_SUM = 10
_SPANS_OF_TIME = ("年", "个月", "天", "周", "日", "个季度")


def find_metrics(text: str, span: Span, lexicon: Lexicon) -> list[Mention]:
    """The figures in ``text[span]``: a number with what it counts, its comparator included, in order of position.

    Ordinals, dates, ages of technologies, classes (5万吨级), bands (3300～3600MHz) and set phrases (四个自信) are none.
    """
    found = [*_figures(text, span), *_doublings(text, span), *_halves(text, span)]
    return sorted(found, key=lambda m: (m.span.start, -m.span.end))


def _figures(text: str, span: Span) -> Iterator[Mention]:
    reached = span.start
    for match in FIGURE.finditer(text, span.start, span.end):
        if match.start() < reached:
            continue
        quantity = read(text, match, span.end)
        if quantity is None:
            continue
        reached = quantity.end if quantity.ranged else reached
        if _counts(text, quantity):
            reached = quantity.end
            yield _mention(quantity.start, quantity.end, quantity.canonical, quantity.unit.kind, "metric.quantity")


def _doublings(text: str, span: Span) -> Iterator[Mention]:
    for match in DOUBLING.finditer(text, span.start, span.end):
        times = {"": 1, "一": 1, "1": 1, "两": 2, "二": 2, "2": 2, "三": 3, "3": 3}.get(match[1] or match[2] or "")
        if times:
            yield _mention(match.start(), match.end(), f"=|{2**times}|倍", "share", "metric.doubling")


def _halves(text: str, span: Span) -> Iterator[Mention]:
    for match in HALF.finditer(text, span.start, span.end):
        sign = next(_SIGNS[name] for name, value in match.groupdict().items() if value)
        yield _mention(match.start(), match.end(), f"{sign}|50|%", "share", "metric.half")


def _mention(start: int, end: int, canonical: str, kind: str, rule: str) -> Mention:
    return Mention(Span(start, end), MentionType.METRIC, canonical, kind, rule, 0.9)


def _counts(text: str, q: Quantity) -> bool:
    """Whether a quantity is a figure, by its unit, its script and what stands round it."""
    if _is_named(text, q) or CLASS.match(text, q.unit_end):
        return False
    if q.unit.kind in ("time", "people") and TERM.match(text, q.unit_end):
        return False
    if not q.unit.name:
        return _counts_alone(text, q)
    if q.unit.kind == "frequency" and (q.ranged or BAND.match(text, q.end)):
        return False
    if q.unit.name in _SPANS_OF_TIME and q.sign == "~" and text[q.start] == "近":
        return False
    return _by_script(text, q)


def _is_named(text: str, q: Quantity) -> bool:
    before = text[max(0, q.start - 12) : q.start]
    if (
        (not q.sign and NOT_A_COUNT.search(before))
        or SET_PHRASE.match(text, q.start)
        or ROUND_THE_CLOCK.match(text, q.start)
    ):
        return True
    if ASSIGNED.match(text, max(0, q.start - 3)) or ASSIGNED.match(text, max(0, q.start - 4)):
        return True
    if not q.sign and q.unit.kind != "time" and RANKED.search(before):
        return True
    if q.unit.name == "条" and text[q.end : q.end + 1] in _CLOSING.values():
        return True
    closing = _CLOSING.get(before[-1:])
    if closing and not q.sign:
        return closing in text[q.end : q.end + _LONGEST_NAME]
    return bool(LISTED.search(before)) and not q.sign and not q.big


def _by_script(text: str, q: Quantity) -> bool:
    compared = bool(q.sign) or q.ranged
    if q.unit.when == "bound" and q.unit.kind == "time":
        return _lasts(text, q)
    if q.arabic and q.unit.when != "bound":
        return True
    written = text[q.start : q.end]
    if written.startswith(("突破一", "零", "〇")) and not written.startswith(("零点", "〇点")):
        return False
    if compared or (q.big and q.low > 1 and not BARE.match(written)):
        return True
    if q.unit.kind == "share":
        return True
    if q.unit.when != "always" or BARE.match(written) or (q.unit.name == "元" and q.low < _SMALLEST_SUM):
        return False
    return q.low != 1


def _lasts(text: str, q: Quantity) -> bool:
    """年 and 日 stand for dates more often than for how long something lasts."""
    if q.low >= 1000 or text[q.start - 1 : q.start] == "月":
        return False
    if q.sign or re.fullmatch(r"\d{1,2}\.\d{1,2}", q.number) or (q.ranged and q.unit.name == "年"):
        return True
    return bool(LASTING.search(text[max(0, q.start - 8) : q.start]))


def _counts_alone(text: str, q: Quantity) -> bool:
    """A number without a unit: 突破97亿, 1.3以下, 三分之二以上, PUE降至1.25."""
    if q.big or "/" in q.number:
        return q.arabic or bool(q.sign) or "/" in q.number
    if q.sign:
        return not GOES_ON.match(text, q.end) or text[q.end - 1] in "上下内"
    return "." in q.number and bool(INDEX.search(text[max(0, q.start - 20) : q.start]))
