"""Names in quotation marks: “一网通办”, “数网”体系, and not “两条腿”走路 or “一业带百业”的作用."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Span
from ingest.mentions.name_words import SLOGANS
from ingest.patterns import programs as wording

_SENTENCE_WORDS = tuple(
    (
        "要 不 是 的 了 我们 应 必须 如何 为什么 关于 有 从 把 让 被 . 私自 超范围 违规 虚假 奋力 努力 切实 勇于 敢于"
    ).split()
)
_PUNCTUATION = frozenset("，,：？?;；.")


def quoted_names(text: str) -> Iterator[Span]:
    """The spans of names in quotation marks, without the marks unless the name goes on after them.

    What is anywhere in ``text`` used as a slogan or an ill is no name in the whole of it; a preposition that mostly
    stands before no name (向“甲”转型) counts where it stands.
    """
    found = list(wording.QUOTED.finditer(text))
    refused = {m["name"] for m in found if not _is_name(text, m)}
    for m in found:
        if m["name"] not in refused and not wording.QUOTED_AFTER_LINK.search(text, max(0, m.start() - 8), m.start()):
            span = _whole(text, m)
            if not wording.FIGURES.search(span.of(text)):
                yield span


def _whole(text: str, found: re.Match[str]) -> Span:
    """The name with what belongs to it outside the marks: “数网” | 体系, 第五届 | “海鲜购物节”."""
    tail = wording.QUOTED_TAIL.match(text, found.end())
    end = tail.end() if tail else found.end()
    ordinal = wording.ORDINAL.search(text, max(0, found.start() - 8), found.start())
    if ordinal and wording.ENDS_IN_EVENT.search(text, found.start(), end - (0 if tail else 1)):
        return Span(ordinal.start(), end)
    return Span(found.start(), end) if tail else Span(*found.span("name"))


def _is_name(text: str, found: re.Match[str]) -> bool:
    name = found["name"]
    if name.startswith(_SENTENCE_WORDS) or _PUNCTUATION.intersection(name) or name.count("、") > 1 or len(name) > 16:
        return False
    if (
        wording.SENTENCE.search(name)
        or name in SLOGANS
        or wording.SLOGAN.search(name)
        or wording.FIVE_YEARS.fullmatch(found.group())
    ):
        return False
    start, end = _row(text, found)
    after, before = text[end : end + 12], text[max(0, start - 8) : start]
    return not wording.QUOTED_NOT_NAME.match(after) and not wording.QUOTED_AFTER_ILL.search(before)


def _row(text: str, found: re.Match[str]) -> tuple[int, int]:
    """Where the row of quotations that this one stands in begins and ends: “A”、“B”和“C”."""
    start, end = found.span()
    while before := wording.QUOTED_BEFORE.search(text, max(0, start - 30), start):
        start = before.start()
    while after := wording.QUOTED_BEHIND.match(text, end):
        end = after.end()
    return start, end
