"""What a figure counts, as far as the words around it say so beyond doubt.

A quantity is the noun that a figure is said of (新能源汽车产量), what is said of it (a level it reaches, a change, or a
number of things) and the unit. Where the words leave a doubt there is no quantity: two figures after 分别, one in a
list, an average, one that stands twice in its sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Sense = Literal["level", "rise", "fall", "new", "number"]

_BREAK = re.compile(r"[，。；：！？,;:!?\n（）()《》“”\"、]")
_MANY = re.compile(r"分别|各自|依次|年均|平均|[\d%万亿个家项户台]、?$")
_SCOPE = (
    r"(?:全[国省市县区]|我[国省市县]|本[省市]|全社会|年度?|全年|当年|累计|预计|力争|确保|其中|到?\d{4}年(?:底|末)?)"
)
_ADVERB = r"(?:均|再|已|已经|将|都|总|约|年均|平均|同比|累计|预计|稳定|持续|进一步|至少|力争|争取|有望|比重|率先)"
_LEVEL = re.compile(
    r"(?:达到|达至|达成|达|突破|超过|超|升至|提高[到至]|提升[到至]|增[加长]?[到至]|增至|扩大[到至]|降[低到至]+|下降[到至]|减少[到至]|"
    r"控制在|保持在|稳定在|维持在|为|不低于|不少于|不高于|不超过)$"
)
# 建成渡口超过80个 is a number of things made, whatever stands before the figure.
_MADE = re.compile(
    r"(?:建成|建设|新建|新增|培育|完成|打造|改造|开通|引进|认定|设立).*?(?P<verb>超过|突破|达到?|超|不少于|不低于)$"
)
_CHANGES: dict[Sense, re.Pattern[str]] = {
    "rise": re.compile(r"(?:增长|增加|提高|提升|上升|扩大|增速[达为]?)$"),
    "fall": re.compile(r"(?:下降|降低|减少|缩短|压减|压缩)$"),
}
_DEEDS: dict[Sense, re.Pattern[str]] = {
    "new": re.compile(r"(?:新增|新建|新开工|新设立?|新培育|新认定|新打造|新改建)(?P<noun>.*)$"),
    "number": re.compile(
        r"(?:建成|建设|建立|完成|培育|打造|实施|开展|发展|支持|推广|推动|促进|形成|制定|修订|发布|研发|引进|认定|遴选|组织|举办|改造|"
        r"开工|开通|覆盖|惠及|服务|接入|实现|部署|设立|推出|转化|新改建|投放|培训|处置|关停|淘汰|清理|整治|检测|查处|投入|安排|拥有|共有|有)+"
        r"(?P<noun>.*)$"
    ),
}
_VAGUE = frozenset(
    "投资 资金 项目 企业 任务 工作 收入 用地 贷款 产业 人员 数量 规模 活动 措施 年度投资 总投资 服务 标准".split()
)
_AFTER = re.compile(r"[一-鿿A-Za-z0-9]+")
_TAIL = re.compile(r"(?:以上|以下|左右|以内|余|多|的)+")
_LEAST = 2
_MOST = 20


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a figure counts: ``noun``, in what sense, and the unit."""

    noun: str
    sense: Sense
    unit: str


def quantity(text: str, quote: str, unit: str) -> Quantity | None:
    """What the figure ``quote`` counts in the sentence ``text``; None where that is in doubt.

    >>> quantity("全省新能源汽车产量突破25万辆。", "突破25万辆", "辆")
    Quantity(noun='新能源汽车产量', sense='level', unit='辆')
    """
    if text.count(quote) != 1:
        return None
    start = text.index(quote)
    bare = re.sub(r"^(?:突破|超过|超|不低于|不少于|不高于|不超过|低于|近|约|至少|达到?|上)+", "", quote)
    before = "".join(text[: start + len(quote) - len(bare)].split())
    clause = _BREAK.split(before)[-1]
    if made := _MADE.match(clause):
        clause = clause[: -len(made["verb"])]
    found = _said_before(clause) or (_counted(clause, text[start + len(quote) :]) if clause else None)
    if found is None or _MANY.search(clause) or not _LEAST <= len(found[0]) <= _MOST:
        return None
    return Quantity(*found, unit)


def _said_before(clause: str) -> tuple[str, Sense] | None:
    """The noun before the figure and the verb between them."""
    words = re.sub(rf"{_ADVERB}+$", "", clause)
    if verb := _LEVEL.search(words):
        return _noun(words[: verb.start()]), "level"
    for sense, pattern in _CHANGES.items():
        if verb := pattern.search(words):
            return _noun(words[: verb.start()]), sense
    return None


def _counted(clause: str, after: str) -> tuple[str, Sense] | None:
    """The things a deed makes so many of: before the figure (建成基站5000个) or after it (培育10家企业)."""
    for sense, pattern in _DEEDS.items():
        if deed := pattern.search(clause):
            noun = _noun(deed["noun"] or _following(after))
            doers = _noun(clause[: deed.start()])
            return (f"{doers}{noun}", sense) if len(noun) >= _LEAST and noun not in _VAGUE else None
    return None


def _following(after: str) -> str:
    tail = _TAIL.match(after)
    words = _AFTER.match(after[tail.end() :] if tail else after)
    return words[0] if words else ""


def _noun(words: str) -> str:
    """``words`` without what says where and when, and how surely."""
    words = re.sub(rf"^(?:{_SCOPE})+", "", words)
    words = re.sub(rf"(?:{_ADVERB})+$", "", words)
    return re.sub(r"^(?:使|让|推动|促进|带动|实现|保持)|的$", "", words)
