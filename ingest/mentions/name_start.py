"""Where a name begins: the way leftward from its head, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.lexicon import Lexicon
from ingest.mentions.bodies_and_places import (
    is_body,
    is_crowd,
    is_ministry,
    is_pair_of_states,
    is_place,
    is_region,
    is_wide,
)
from ingest.mentions.name_units import BRACKET, QUOTE
from ingest.mentions.name_words import (
    ADVERBS,
    BLOCS,
    DETERMINERS,
    HARD_VERBS,
    INNER_VERBS,
    LIGHT_VERBS,
    NOMINALIZERS,
    SENTENCE_ADJECTIVES,
    SOFT_VERBS,
    SUBJECTS,
)
from ingest.patterns import programs as wording
from ingest.segment import Word

_ORDINAL_MEETING = re.compile("第[一二三四五六七八九十百0-9]+届|首届")
_STARTING_VERBS = frozenset("实施 开展 启动".split())
_VERBS = HARD_VERBS | LIGHT_VERBS
_OUTSIDE = DETERMINERS | _VERBS
_SAYS_HOW = SENTENCE_ADJECTIVES | ADVERBS
_CONJUNCTIONS = frozenset("和 与 及 以及 暨".split())
_JOINERS = frozenset("—-－–+＋·/&×")
_NEVER_FIRST = _CONJUNCTIONS | _JOINERS | frozenset("、强大好")
_STOP_TAGS = frozenset("c p r u ul uz uj ug uv ud y e o t zg f q".split())
_ADVERB_TAGS = frozenset("d ad vd df dg".split())
_NO_JOIN_TAGS = frozenset(["x", "m", "nt", QUOTE, "p", "t"]) | _ADVERB_TAGS
_NOUNS_AS_ADVERBS = frozenset(["仿真"])
_NOUNS_AS_VERBS = frozenset("应用 创新 合作 示范 发展 服务 保障 改革 交流 协同".split())
_MANY = frozenset("模态 语种 语言 源 云 维 支柱 层次 元 渠道 证合一".split())
_OPENINGS = ("全国", "国家", "第", "首届", "中国", "世界", "国际", "中欧", "中美", "中俄", "“")
_OWN_HEADS = tuple("公司 集团 中心 基地 机构 企业 方案 政策 措施 项目 能力 条件 要求".split())
_OPEN_ANY_NAME = frozenset("中国 海峡两岸 两岸".split())
_SWEEPS = ("集中整治", "风险整治")
_DEEDS = frozenset("工作 方面 领域 开展 任务".split())
_LEADING = frozenset("主要 新一轮 一批 系列".split())
_HOLDING = frozenset("举办 召开 举行 承办 出席 参加 筹办 主办".split())
_PLAIN_TIMES = frozenset("春季 夏季 秋季 冬季 青年".split())
_IN_CAMPAIGNS = frozenset("优化 完善 深化 推进 落实 强化 提高 增强 助推 赋能 转型".split())
_IN_MEETINGS = frozenset("传统 国内 地方".split())
_MOST_UNITS = 18


def first_unit(units: Sequence[Word], head: int, sort: str, lexicon: Lexicon) -> int:
    """The index of the unit the name with its head at ``head`` begins with; ``head`` itself where nothing belongs."""
    walk = _Walk(units, head, sort, lexicon)
    opening = _opening(walk)
    if opening is not None and sort != "event":
        return opening
    first = head if opening is None else opening
    while first > 0 and head - first < _MOST_UNITS and walk.takes(first - 1):
        first -= 1
    while first < head and (units[first].text in _NEVER_FIRST or units[first].tag == BRACKET):
        first += 1
    if first > 0 and units[first - 1].text == "、":  # 提品质、创品牌 | “三品”专项行动
        first = next((at for at in range(first, min(head, first + 3)) if units[at].tag == QUOTE), first)
    if sort == "platform" and first > 0 and is_ministry(units[first - 1].text, lexicon):
        return first - 1  # 水利部 | 水资源管理系统
    return first


def _opening(walk: _Walk) -> int | None:
    """Where a name begins that says so itself, if all up to its head can be part of it.

    A meeting begins at its ordinal (第三届…运动会), a campaign after the verb that starts it (实施 | 企业培育行动).
    """
    for at in range(walk.head - 1, max(-1, walk.head - _MOST_UNITS), -1):
        unit = walk.units[at]
        if walk.sort == "event" and _ORDINAL_MEETING.fullmatch(unit.text):
            return at
        if walk.sort in ("campaign", "project") and unit.text[-2:] in _STARTING_VERBS:
            return at + 1 if at + 2 < walk.head else None
        if (
            unit.text in _LEADING
            and at > 0
            and walk.units[at - 1].text[-2:] in _STARTING_VERBS
            and walk.sort != "event"
        ):
            return at if unit.text == "主要" else at + 1
        if not walk.is_plain(at):
            return at + 1 if walk.is_heading and walk.is_label(at) else None
    return 0 if walk.is_heading else None


def _is_verb_phrase(text: str) -> bool:
    """充分发挥, 积极参与: words of the dictionary that are an adverb and a verb."""
    return len(text) == 4 and (text[2:] in HARD_VERBS or text[2:] in SOFT_VERBS and text[:2] in _SAYS_HOW)


@dataclass(frozen=True, slots=True)
class _Walk:
    units: Sequence[Word]
    head: int
    sort: str
    lexicon: Lexicon

    def takes(self, at: int) -> bool:
        """Whether the unit at ``at`` is part of the name that goes on to its right."""
        unit = self.units[at]
        text = unit.text
        if text in _DEEDS and self.units[at + 1].tag == QUOTE:
            return False
        if unit.tag == QUOTE:
            return not wording.FIVE_YEARS.fullmatch(text)
        if unit.tag == BRACKET:
            return at > 0 and self._takes_bracket(text)
        if text in _JOINERS:
            return self.sort != "scheme"
        if text in _CONJUNCTIONS or text == "、":
            return at > 0 and self._joins(at)
        if text in _OUTSIDE or _is_verb_phrase(text) or self._is_should_to(at, text):
            return False
        return self._takes_word(at, text, unit.tag)

    @property
    def is_heading(self) -> bool:
        """Whether the line ends with the head of a campaign: （二）企业梯度培育提升行动."""
        if self.sort not in ("campaign", "project") or len(self.units) - self.head > 2:
            return False
        return self.units[-1].tag != "x" and self.head > 2

    def is_label(self, at: int) -> bool:
        """Whether the unit at ``at`` and all before it number the heading: （一）, 二、, 3."""
        return at < 3 and all(u.tag in (BRACKET, "x", "m") for u in self.units[: at + 1])

    def is_plain(self, at: int) -> bool:
        """Whether the unit at ``at`` is a word like those names are made of, whatever stands before it."""
        text, tag = self.units[at].text, self.units[at].tag
        if tag == "t":
            return text in _PLAIN_TIMES
        if text == "等":
            return self.sort == "campaign"
        if tag in _STOP_TAGS or tag in _ADVERB_TAGS or tag in ("x", "m", BRACKET):
            return False
        if text in _VERBS:
            return text in _IN_CAMPAIGNS and (self.sort == "campaign" or at + 1 == self.head)
        if text in DETERMINERS:
            return self.sort == "event" and text in _IN_MEETINGS
        return text not in _SAYS_HOW and not self._is_foreign(text, tag)

    def _is_foreign(self, text: str, tag: str) -> bool:
        """Whether a body or a place stands there that no name of this sort has in it."""
        if tag == "nt":
            return is_body(text, self.lexicon) and not is_crowd(text, self.lexicon)
        return tag == "ns" and self.sort != "event" and is_place(text, self.lexicon)

    def _is_should_to(self, at: int, text: str) -> bool:
        """Whether 应对 is 应 and 对: 企业 | 应 | 对 X平台 …, not 应对…特别峰会 or 预警与应对平台."""
        return text == "应对" and self.sort not in ("event", "campaign") and at + 1 < self.head

    def _takes_word(self, at: int, text: str, tag: str) -> bool:
        if tag == "m":
            return self._takes_number(at, text)
        if tag == "x":
            return text.isalpha()
        if tag == "nt":
            return not is_body(text, self.lexicon) or self._takes_body(at, text)
        if tag == "ns":
            return not is_place(text, self.lexicon) or self._takes_place(at, text)
        if tag in _STOP_TAGS or tag in _ADVERB_TAGS:
            return (
                text in ("特别", "级", "青年")
                or text in _NOUNS_AS_ADVERBS
                or tag == "f"
                and self._takes_place(at, text)
            )
        if tag == "a":
            return text not in SENTENCE_ADJECTIVES
        if tag == "v" or text in SOFT_VERBS:
            return self._takes_verb(at, text)
        return True

    def _takes_bracket(self, text: str) -> bool:
        return any(c.isascii() and c.isalpha() for c in text) or self.sort in ("event", "regime")

    def _takes_number(self, at: int, text: str) -> bool:
        """第三届 and 2023 before a meeting, 512 after a quotation, 多 in 多模态."""
        after = self.units[at + 1].text
        if text == "多":
            return after in _MANY
        if self.sort == "event":
            return text.startswith("第") or text.isdigit() and len(text) == 4 and not after.startswith("年")
        return text.isdigit() and at > 0 and self.units[at - 1].tag in (QUOTE, "eng")

    def _takes_body(self, at: int, text: str) -> bool:
        """Bodies stand outside a name, except crowds (中小企业) and, before a meeting, blocs."""
        if self.sort not in ("event", "regime") and is_crowd(text, self.lexicon):
            return True
        following = self.units[at + 1].text
        return self.sort == "event" and (text in BLOCS or following.startswith("第") or following == "工作")

    def _takes_place(self, at: int, text: str) -> bool:
        """Places stand outside a name, except wide ones and, before a meeting, regions and the town right before it."""
        if self.sort != "event":
            return text in _OPEN_ANY_NAME or is_pair_of_states(text)
        held = at > 0 and self.units[at - 1].text in _HOLDING  # 举办 | 福建海洋产业合作大会
        return held or is_wide(text) or is_region(text, self.lexicon) or at + 1 == self.head

    def _takes_verb(self, at: int, text: str) -> bool:
        if self.sort == "permit" and text not in _NOUNS_AS_VERBS:
            return False
        if text == "支持" and self.sort == "zone":
            return False  # 信贷资金 | 支持 | 渔业示范基地
        return not (self._heads_clause(at) or self._governs(at, text, self.units[at - 1]))

    def _heads_clause(self, at: int) -> bool:
        """Whether a line, punctuation or a word that says how stands before the unit at ``at``."""
        if at == 0:
            return True
        before = self.units[at - 1]
        if before.tag == BRACKET:
            return at < 2 or not self.units[at - 2].tag.startswith("n")  # 数据 | （产品） | 登记 | 制度
        if before.text in ADVERBS or before.text == "华" or before.tag in _ADVERB_TAGS:
            return True
        return before.tag == "x" and not before.text.isalpha() and before.text not in _JOINERS

    def _governs(self, at: int, text: str, before: Word) -> bool:
        """Whether the verb ``text`` at ``at`` governs what follows, by the word before it."""
        if before.text in HARD_VERBS:
            if text in INNER_VERBS:
                return before.text not in NOMINALIZERS and before.text != "配合"
            return text in SOFT_VERBS and before.text not in NOMINALIZERS
        if before.text in SUBJECTS or self._is_body_or_place(before):
            return text not in INNER_VERBS
        if text in INNER_VERBS and before.tag in ("v", "vn"):
            return False
        if text in SOFT_VERBS and before.text in SOFT_VERBS and self._heads_clause(at - 1):
            return True
        return before.tag in _STOP_TAGS and before.text not in DETERMINERS

    def _is_body_or_place(self, unit: Word) -> bool:
        if unit.tag == "nt":
            return is_body(unit.text, self.lexicon)
        return unit.tag == "ns" and is_place(unit.text, self.lexicon)

    def _joins(self, at: int) -> bool:
        """Whether 和, 与, 及 or 、 stands inside one name (检测及认证平台) rather than between two."""
        left = self.units[at - 1]
        if self.units[at].text == "、":
            if _ORDINAL_MEETING.fullmatch(self.units[at + 1].text):
                return False
            return self.sort in ("event", "zone") and any(is_wide(u.text) for u in self.units[max(0, at - 2) : at])
        if self.sort == "campaign" and "".join(u.text for u in self.units[self.head :]).startswith(_SWEEPS):
            return False
        right = "".join(unit.text for unit in self.units[at + 1 : self.head])
        if not right or right.startswith(_OPENINGS) or len(right) > (20 if self.sort == "event" else 12):
            return False
        return not (self._stands_alone(left) or wording.ENDS_IN_HEAD.search(left.text))

    def _stands_alone(self, left: Word) -> bool:
        """Whether the word before a conjunction is no half of the name after it."""
        if left.text in _NOUNS_AS_ADVERBS:
            return False
        if left.tag in _NO_JOIN_TAGS or left.text in HARD_VERBS or left.text in _SAYS_HOW:
            return True
        return left.text.endswith(_OWN_HEADS) or is_place(left.text, self.lexicon) and not is_wide(left.text)
