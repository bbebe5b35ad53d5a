"""Names that end in what they name: X工程, X专项行动, X平台, 第N届X论坛, X补贴.

The head noun is looked for first; from it the words are walked leftward to where the name begins: a verb that governs
it, a determiner, 的, punctuation. What stands between must say enough to be a name (`ingest.mentions.name_worth`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model import MentionType, Span
from ingest.lexicon import Lexicon
from ingest.lexicon.regions import regions
from ingest.mentions.name_units import BRACKET, QUOTE, units_of
from ingest.mentions.name_words import (
    ADVERBS,
    BLOCS,
    COUNTRY_SIGNS,
    DETERMINERS,
    HARD_VERBS,
    INNER_VERBS,
    LIGHT_VERBS,
    NO_HEAD_BEFORE,
    NOMINALIZERS,
    SENTENCE_ADJECTIVES,
    SOFT_VERBS,
    SUBJECTS,
    WIDE_PLACES,
)
from ingest.mentions.name_worth import Phrase, is_name
from ingest.patterns import programs as wording
from ingest.segment import Word

_OUTSIDE = DETERMINERS | HARD_VERBS | LIGHT_VERBS
_CONJUNCTIONS = frozenset("和 与 及 以及 暨".split())
_JOINERS = frozenset("—-－–+＋·/&×")
_STOP_TAGS = frozenset("c p r u ul uz uj ug uv ud y e o t zg f q".split())
_ADVERB_TAGS = frozenset("d ad vd df dg".split())
_NOUNS_AS_VERBS = frozenset("应用 创新 合作 示范 发展 服务 保障 改革 交流 协同".split())
_MANY = frozenset("模态 语种 语言 源 云 维".split())
_OPENINGS = ("全国", "国家", "第", "首届", "中国", "世界", "国际", "中欧", "中美", "中俄", "“")
_BODY_ENDS = tuple("部 局 委 委员会 院 会 公司 集团 大学 办 办公室 厅 署 所 社 银行 党 政府 法院 检察院".split())
_OPEN_ANY_NAME = frozenset("中国 海峡两岸 两岸".split())
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
            phrase = _phrase(units, last, found.start(), sort, found.group(), lexicon)
            if phrase and is_name(phrase, lexicon):
                yield TitledName(Span(phrase.start, phrase.end), sort)


def _phrase(
    units: Sequence[Word], last: int, head_start: int, sort: str, title: str, lexicon: Lexicon
) -> Phrase | None:
    """The phrase whose head ends with the unit ``last``; None where a verb is stuck to the head (出席会议)."""
    head = last
    while head > 0 and units[head - 1].end > head_start:
        head -= 1
    stuck = units[head].text[: max(0, head_start - units[head].start)]
    if stuck in HARD_VERBS:
        return None
    first = _first(units, head, sort, lexicon)
    return Phrase(
        body=tuple(units[first:head]),
        head=tuple(units[head : last + 1]),
        before=tuple(units[max(0, first - 3) : first]),
        after=units[last + 1].text if last + 1 < len(units) else "",
        sort=sort,
        title=title,
    )


def _first(units: Sequence[Word], head: int, sort: str, lexicon: Lexicon) -> int:
    walk = _Walk(units, head, sort, lexicon)
    first = head
    while first > 0 and head - first < _MOST_UNITS and walk.takes(first - 1):
        first -= 1
    while first < head and _cannot_open(units[first]):
        first += 1
    if sort == "platform" and first > 0 and _is_ministry(units[first - 1].text, lexicon):
        return first - 1
    return first


def _is_ministry(text: str, lexicon: Lexicon) -> bool:
    """A ministry before a system is part of its name: 水利部 | 水资源管理系统."""
    return any(entry.kind == "ministry" for entry in lexicon.candidates(text))


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
    lexicon: Lexicon

    def takes(self, at: int) -> bool:
        """Whether the unit at ``at`` is part of the name that goes on to its right."""
        unit = self.units[at]
        text, tag = unit.text, unit.tag
        if tag == QUOTE:
            return not wording.FIVE_YEARS.fullmatch(text)
        if tag == BRACKET:
            return at > 0 and self._takes_bracket(text)
        if text in _JOINERS:
            return True
        if text in _CONJUNCTIONS or text == "、":
            return self._joins(at)
        if text in _OUTSIDE or len(text) == 4 and text[2:] in HARD_VERBS | SOFT_VERBS:
            return False
        return self._takes_word(at, text, tag)

    def _takes_word(self, at: int, text: str, tag: str) -> bool:
        if tag == "m":
            return self._is_name_number(at, text)
        if tag == "x":
            return text.isalpha()
        if tag == "nt":
            return not self._is_body(text) or self._takes_body(at, text)
        if tag == "ns":
            return not self._is_place(text) or self._takes_place(at, text)
        if tag in _STOP_TAGS or tag in _ADVERB_TAGS:
            return text in ("特别", "级") or tag == "f" and self._takes_place(at, text)
        if tag == "a":
            return text not in SENTENCE_ADJECTIVES
        if tag == "v" or text in SOFT_VERBS:
            return self._takes_verb(at, text)
        return True

    def _takes_bracket(self, text: str) -> bool:
        return any(c.isascii() and c.isalpha() for c in text) or self.sort in ("event", "regime")

    def _is_body(self, text: str) -> bool:
        """Whether a word the dictionary tags as a body is one: it has such tags for 中医药 and 综合信息."""
        entries = self.lexicon.candidates(text)
        return any(e.type is MentionType.ACTOR for e in entries) or text.endswith(_BODY_ENDS)

    def _is_place(self, text: str) -> bool:
        """Whether a word the dictionary tags as a place is one: it has such tags for 海洋 and 西部."""
        return bool(regions().get(text)) or any(e.type is MentionType.PLACE for e in self.lexicon.candidates(text))

    def _takes_place(self, at: int, text: str) -> bool:
        """Places stand outside a name, except wide ones and, before a meeting, regions and the town right before it."""
        if self.sort != "event":
            return text in _OPEN_ANY_NAME or _is_state_pair(text)
        region = any(e.type is MentionType.PLACE and e.kind == "region" for e in self.lexicon.candidates(text))
        return _is_wide(text) or region or at + 1 == self.head

    def _is_body_or_place(self, unit: Word) -> bool:
        return unit.tag == "nt" and self._is_body(unit.text) or unit.tag == "ns" and self._is_place(unit.text)

    def _takes_body(self, at: int, text: str) -> bool:
        """Bodies stand outside a name, except crowds (中小企业) and, before a meeting, blocs."""
        if self.sort not in ("event", "regime") and any(e.kind == "collective" for e in self.lexicon.candidates(text)):
            return True
        following = self.units[at + 1].text
        return self.sort == "event" and (text in BLOCS or following.startswith("第") or following == "工作")

    def _takes_verb(self, at: int, text: str) -> bool:
        if self.sort == "permit" and text not in _NOUNS_AS_VERBS:
            return False
        return not self._governs(at, text)

    def _governs(self, at: int, text: str) -> bool:
        """Whether the verb at ``at`` governs what follows, by what stands before it."""
        if at == 0:
            return True
        before = self.units[at - 1]
        if before.text in HARD_VERBS:
            if text in INNER_VERBS:
                return before.text not in NOMINALIZERS | {"配合"}
            return text in SOFT_VERBS and before.text not in NOMINALIZERS
        if before.text in SUBJECTS or self._is_body_or_place(before):
            return text not in INNER_VERBS
        if text in INNER_VERBS and before.tag in ("v", "vn"):
            return False
        if before.text in ADVERBS or before.text == "华":
            return True
        opens_clause = before.tag == "x" and not before.text.isalpha() and before.text not in _JOINERS
        return opens_clause or before.tag in _ADVERB_TAGS or before.tag in _STOP_TAGS and before.text not in DETERMINERS

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
        if (
            not right
            or right.startswith(_OPENINGS)
            or len(right) > (20 if self.sort == "event" else 12)
            or left.text in HARD_VERBS
        ):
            return False
        if left.tag in ("x", "m", "nt", QUOTE, "p", "d", "t") or self._is_place(left.text) and not _is_wide(left.text):
            return False
        return not wording.ENDS_IN_HEAD.search(left.text)


def _is_wide(place: str) -> bool:
    """Whether a place is more than a province: it may open the name of a meeting."""
    return place in WIDE_PLACES or _is_state_pair(place)


def _is_state_pair(place: str) -> bool:
    """中德, 中欧: may open any name."""
    return len(place) == 2 and place[0] == "中" and place[1] in COUNTRY_SIGNS
