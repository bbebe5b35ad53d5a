"""Programs the lexicon knows, and those whose names are written by number: sessions, plans, numbered measures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Entry, Lexicon
from ingest.mentions.name_units import cuts_a_word
from ingest.patterns import programs as wording

_NATIONAL_KINDS = frozenset(["project", "platform", "campaign"])
_NATIONAL_TAILS = ("平台", "系统", "库")
_NUMBERED = (
    (wording.FREE_TRADE_ZONE, "project", "program.free_trade_zone"),
    (wording.PLENARY, "event", "program.plenary"),
    (wording.YEAR_OF_PLAN, "strategy", "program.plan"),
    (wording.NUMBERED_MEASURES, "regime", "program.measures"),
)


def known_programs(article: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Every Program of the lexicon in the article, in order, none overlapping another."""
    for span, entry in lexicon.find(article):
        if entry.type is MentionType.PROGRAM and not _is_misread(article, span, lexicon):
            yield _of_entry(article, span, entry)


def _is_misread(article: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether the form counts something (12345户), is part of a law's name (反洗钱法) or cuts a word (智能体 | 育)."""
    if span.of(article).isdigit() and wording.COUNTED.match(article, span.end):
        return True
    return bool(wording.LAW.match(article, span.end)) or cuts_a_word(article, span, lexicon)


def _of_entry(article: str, span: Span, entry: Entry) -> Mention:
    """The mention of an entry with what belongs to the name around it: 第三届 | 进博会, 国家 | X平台, X | （CSTIS）."""
    start, end, name = span.start, span.end, entry.name
    before = article[max(0, start - 8) : start]
    if entry.kind == "event" and (ordinal := wording.ORDINAL.search(before)):
        start -= len(ordinal.group())
        name = name if ordinal.group().isdigit() else ordinal.group() + name
    elif (entry.kind in _NATIONAL_KINDS or entry.name.endswith(_NATIONAL_TAILS)) and (
        nation := wording.NATION.search(before)
    ):
        start -= len(nation.group())
    if short := wording.ABBREVIATION.match(article, end):
        end = short.end()
    return Mention(Span(start, end), MentionType.PROGRAM, name, kind=entry.kind, rule="program.lexicon")


def numbered_programs(article: str) -> Iterator[Mention]:
    """十九届四中、五中全会, “十四五”规划, 31条措施, 中国（浙江）自由贸易试验区."""
    for pattern, kind, rule in _NUMBERED:
        for found in pattern.finditer(article):
            name = re.sub(r"^党的", "", found.group())
            yield Mention(Span(*found.span()), MentionType.PROGRAM, name, kind=kind, rule=rule)
