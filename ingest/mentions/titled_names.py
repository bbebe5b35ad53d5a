"""Names that end in what they name: X工程, X专项行动, X平台, 第N届X论坛, X补贴.

The head noun is looked for first; from it the words are walked leftward to where the name begins: a verb that governs
it, a determiner, 的, punctuation. What stands between must say enough to be a name (`ingest.mentions.name_worth`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model import Span
from ingest.lexicon import Lexicon
from ingest.mentions.name_units import BRACKET, QUOTE, units_of
from ingest.mentions.name_words import (
    BLOCS,
    COUNTRY_SIGNS,
    DETERMINERS,
    HARD_VERBS,
    INNER_VERBS,
    NO_HEAD_BEFORE,
    NOMINALIZERS,
    NOT_PLACES,
    SENTENCE_ADJECTIVES,
    SOFT_VERBS,
    SUBJECTS,
    WIDE_PLACES,
)
from ingest.mentions.name_worth import Phrase, is_name
from ingest.patterns import programs as wording
from ingest.segment import Word

_CONJUNCTIONS = frozenset("和 与 及 以及 暨".split())
_JOINERS = frozenset("—-－–+＋·/&×")
_STOP_TAGS = frozenset("p r u ul uz uj ug uv ud y e o t zg f q".split())
_ADVERBS = frozenset("d ad vd df dg".split())
_NO_VERB_INSIDE = frozenset(["scheme", "permit", "zone"])
_NOUNS_AS_VERBS = frozenset("应用 创新 合作 示范 发展 服务 保障 改革 交流 协同".split())
_MANY = frozenset("模态 语种 语言 源 云 维".split())
_OPENINGS = ("全国", "国家", "第", "首届", "中国", "世界", "国际", "中欧", "中美", "中俄", "“")
_MOST_UNITS = 18


@dataclass(frozen=True, slots=True)
class TitledName:
    """A name found by its head; ``sort`` is the head's class: event, campaign, project, regime, platform …"""

    span: Span
    sort: str


def titled_names(line: str, lexicon: Lexicon) -> Iterator[TitledName]:
    """Every name of ``line`` found by its head, in the order of the heads; offsets count in ``line``."""
    if not wording.ANY_HEAD.search(line):
        return
    units = units_of(line, lexicon)
    ends = {unit.end: index for index, unit in enumerate(units)}
    for sort, head in wording.HEADS.items():
        for found in head.finditer(line):
            last = ends.get(found.end())
            if last is None or line.startswith(NO_HEAD_BEFORE, found.end()):
                continue
            phrase = _phrase(units, last, found.start(), sort, found.group())
            if phrase and is_name(phrase, lexicon):
                yield TitledName(Span(phrase.start, phrase.end), sort)


def _phrase(units: Sequence[Word], last: int, head_start: int, sort: str, title: str) -> Phrase | None:
    """The phrase whose head ends with the unit ``last``; None where a verb is stuck to the head (出席会议)."""
    head = last
    while head > 0 and units[head - 1].end > head_start:
        head -= 1
    stuck = units[head].text[: max(0, head_start - units[head].start)]
    if stuck in HARD_VERBS:
        return None
    first = _first(units, head, sort)
    return Phrase(
        body=tuple(units[first:head]),
        head=tuple(units[head : last + 1]),
        before=tuple(units[max(0, first - 3) : first]),
        after=units[last + 1].text if last + 1 < len(units) else "",
        sort=sort,
        title=title,
    )


def _first(units: Sequence[Word], head: int, sort: str) -> int:
    walk = _Walk(units, head, sort)
    first = head
    while first > 0 and head - first < _MOST_UNITS and walk.takes(first - 1):
        first -= 1
    while first < head and _cannot_open(units[first]):
        first += 1
    return first


def _cannot_open(unit: Word) -> bool:
    return (
        unit.text in _CONJUNCTIONS
        or unit.text in _JOINERS
        or unit.tag == BRACKET
        or unit.text in ("、", "强", "大", "好")
    )


@dataclass(frozen=True, slots=True)
class _Walk:
    """The way leftward from a head: which units still belong to its name."""

    units: Sequence[Word]
    head: int
    sort: str

    def takes(self, at: int) -> bool:
        """Whether the unit at ``at`` is part of the name that goes on to its right."""
        unit = self.units[at]
        text, tag = unit.text, unit.tag
        if tag == QUOTE:
            return not wording.FIVE_YEARS.fullmatch(text)
        if tag == BRACKET:
            return at > 0 and self.units[at - 1].text not in ("国家", "全国")
        if text in _JOINERS:
            return True
        if text in _CONJUNCTIONS or text == "、":
            return self._joins(at)
        if text in DETERMINERS or text in HARD_VERBS or len(text) == 4 and text[2:] in HARD_VERBS | SOFT_VERBS:
            return False
        return self._takes_word(at, text, tag)

    def _takes_word(self, at: int, text: str, tag: str) -> bool:
        if tag == "m":
            return self._is_name_number(at, text)
        if tag == "x":
            return text.isalpha()
        if tag in ("nt", "ns"):
            return self._takes_name(at, text, tag)
        if tag in _STOP_TAGS or tag in _ADVERBS:
            return text in ("特别", "级")
        if tag == "a":
            return text not in SENTENCE_ADJECTIVES
        if tag == "v" or text in SOFT_VERBS:
            return self._takes_verb(at, text)
        return True

    def _takes_name(self, at: int, text: str, tag: str) -> bool:
        """Bodies and places stand outside a name, except blocs and countries before a meeting."""
        if tag == "nt":
            following = self.units[at + 1].text
            return self.sort == "event" and (text in BLOCS or following.startswith("第") or following == "工作")
        return text in NOT_PLACES or _is_wide(text) or self.sort == "event" and at + 1 == self.head

    def _takes_verb(self, at: int, text: str) -> bool:
        if self.sort in _NO_VERB_INSIDE and text not in _NOUNS_AS_VERBS:
            return False
        return not self._governs(at, text)

    def _governs(self, at: int, text: str) -> bool:
        """Whether the verb at ``at`` governs what follows, by what stands before it."""
        if at == 0:
            return True
        before = self.units[at - 1]
        if before.text in HARD_VERBS:
            return text in SOFT_VERBS and before.text not in NOMINALIZERS
        if before.text in SUBJECTS or before.tag == "nt" or before.tag == "ns" and before.text not in NOT_PLACES:
            return text not in INNER_VERBS
        if text in INNER_VERBS and before.tag in ("v", "vn"):
            return False
        opens_clause = before.tag == "x" and not before.text.isalpha() and before.text not in _JOINERS
        return opens_clause or before.tag in _ADVERBS or before.tag in _STOP_TAGS and before.text not in DETERMINERS

    def _is_name_number(self, at: int, text: str) -> bool:
        after = self.units[at + 1].text
        if text == "多":
            return after in _MANY
        if self.sort == "event":
            return text.startswith("第") or text.isdigit() and len(text) == 4 and not after.startswith("年")
        return text.isdigit() and at > 0 and self.units[at - 1].tag in (QUOTE, "eng")

    def _joins(self, at: int) -> bool:
        """Whether 和, 与, 及 or 、 stands inside one name (检测及认证平台) rather than between two."""
        if at == 0:
            return False
        right = "".join(unit.text for unit in self.units[at + 1 : self.head])
        left = self.units[at - 1]
        if self.units[at].text == "、":
            return self.sort in ("event", "zone") and any(_is_wide(u.text) for u in self.units[max(0, at - 2) : at])
        if right.startswith(_OPENINGS) or len(right) > (20 if self.sort == "event" else 12) or left.text in HARD_VERBS:
            return False
        if left.tag in ("x", "m", "nt", QUOTE, "p", "d", "t") or left.tag == "ns" and not _is_wide(left.text):
            return False
        return not wording.ENDS_IN_HEAD.search(left.text)


def _is_wide(place: str) -> bool:
    """Whether a place is more than a province: it may open the name of a meeting."""
    return place in WIDE_PLACES or len(place) == 2 and place[0] == "中" and place[1] in COUNTRY_SIGNS
