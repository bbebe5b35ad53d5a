"""Names that end in what they name: X工程, X专项行动, X平台, 第N届X论坛, X补贴.

The head noun is looked for first; from it the words are walked leftward to where the name begins (`name_start`). What
stands between must say enough to be a name (`name_worth`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model import Span
from ingest.lexicon import Lexicon
from ingest.mentions.name_start import first_unit
from ingest.mentions.name_units import units_of
from ingest.mentions.name_words import HARD_VERBS, NO_HEAD_BEFORE
from ingest.mentions.name_worth import Phrase, is_name
from ingest.patterns import programs as wording
from ingest.segment import Word

_AND = frozenset("和 与 同 及".split())
_OF_TWO = frozenset("互联互通 互通 互联 对接 衔接 联通 融合 互认 贯通 协同".split())
"""What is said of two: 渔港数据与 | 港航信息平台 | 互联互通."""


@dataclass(frozen=True, slots=True)
class TitledName:
    """A name found by its head; ``sort`` is the head's class: event, campaign, project, regime, platform …"""

    span: Span
    sort: str


def titled_names(line: str, lexicon: Lexicon) -> Iterator[TitledName]:
    """Every name of ``line`` found by its head, in the order of the heads; offsets count in ``line``."""
    heads = [
        (sort, found)
        for sort, head in (wording.HEADS.items() if wording.ANY_HEAD.search(line) else ())
        for found in head.finditer(line)
        if not line.startswith(NO_HEAD_BEFORE, found.end())
    ]
    if not heads:
        return
    units = units_of(line, lexicon)
    ends = {unit.end: index for index, unit in enumerate(units)}
    for sort, found in heads:
        last = ends.get(found.end())
        if last is None:
            continue
        phrase = _phrase(units, last, Span(*found.span()), sort, lexicon)
        if phrase and is_name(phrase, lexicon):
            yield TitledName(Span(phrase.start, phrase.end), sort)


def _phrase(units: Sequence[Word], last: int, title: Span, sort: str, lexicon: Lexicon) -> Phrase | None:
    """The phrase whose head ends with the unit ``last``; None where a verb is stuck to the head (出席会议)."""
    head = last
    while head > 0 and units[head - 1].end > title.start:
        head -= 1
    stuck = max(0, title.start - units[head].start)
    if units[head].text[:stuck] in HARD_VERBS:
        return None
    first = first_unit(units, head, sort, lexicon)
    after = units[last + 1].text if last + 1 < len(units) else ""
    if after in _OF_TWO:
        first = max([first, *(at + 1 for at in range(first, head) if units[at].text in _AND)])
    text = "".join(unit.text for unit in units[head : last + 1])
    return Phrase(
        body=tuple(units[first:head]),
        head=tuple(units[head : last + 1]),
        before=tuple(units[max(0, first - 3) : first]),
        after=after,
        sort=sort,
        title=text[stuck:],
    )
