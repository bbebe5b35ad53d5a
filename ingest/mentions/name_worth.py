"""Whether a phrase with a head says enough to be a name: 工业大数据平台 does, 综合服务平台 does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ingest.lexicon import Lexicon
from ingest.mentions.name_words import (
    BLOCS,
    BUILDING_VERBS,
    GENERIC,
    HARD_VERBS,
    INSTITUTING_VERBS,
    LIGHT_VERBS,
    NAMING_TAILS,
    NOMINALIZERS,
    REFORMED,
)
from ingest.patterns import programs as wording
from ingest.segment import Word

_TELLING_EVENTS = tuple(
    "论坛 峰会 博览会 展览会 交易会 洽谈会 大赛 竞赛 对抗赛 挑战赛 拉力赛 仪式 开幕式 闭幕式 宣传月 宣传周 "
    "消费季 首发季 消费月 服务月 服务周 科技周 光影节 旅游节 艺术节 电影节 音乐节 美食节 丰收节 采购节 "
    "活动周 活动月 合作年 文化节 购物节 消费节 展示会 运动会 演练 演习 会谈".split()
)
_COMMON_EVENTS = frozenset("竞赛 演练 演习 仪式".split())
_REGIMES_BY_TAIL = frozenset("机制 制度 体系 责任制 责任制度".split())
_SYSTEMATICALLY = HARD_VERBS | frozenset("布局 谋划 治理 梳理 总结 提升 集成 设计".split())
_PIONEERING_ZONES = frozenset("试验区 先行区 先导区 示范区".split())
_PIONEERED = ("改革", "创新发展", "开放", "融合发展", "改革创新", "协同发展")
_OFFICES = ("局", "厅", "委", "办")
_CENTRES = frozenset("创新中心 交易中心 促进中心 试验中心 体验中心 推广中心".split())
_LONG_STEM = 8
_LONG_TECHNOLOGY = 6
_ACTS_AS_NOUNS = frozenset("应用 创新 服务 开放 共享 决策 响应 合作 监测".split())
_LONGEST = 40
_GRADES = frozenset("高端 专用 车载 高性能 高集成度 高可靠性 通用 自主 国产".split())
_NOUN_TAGS = frozenset("n nz vn b j l an ns eng".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name's words before its head (``body``), the head's words, up to three words before the name
    and the word after it.

    ``title`` is what the head's pattern found; the head's first word may begin earlier (管理体系).
    """

    body: tuple[Word, ...]
    head: tuple[Word, ...]
    before: tuple[Word, ...]
    after: str
    sort: str
    title: str

    @property
    def start(self) -> int:
        return (self.body or self.head)[0].start

    @property
    def end(self) -> int:
        return self.head[-1].end

    @property
    def text(self) -> str:
        return "".join(w.text for w in (*self.body, *self.head))

    @property
    def stem(self) -> str:
        """The name without its title."""
        return self.text[: -len(self.title)]

    @property
    def telling(self) -> int:
        """How many words of the body are not common ones; a run of single characters counts as one."""
        singles = sum(len(w.text) == 1 and w.tag not in ("c", "x", "q") for w in self.body)
        return sum(w.text not in GENERIC and len(w.text) > 1 for w in self.body) + (singles > 1)

    @property
    def quoted(self) -> bool:
        return any(w.tag == "quote" for w in self.body)

    @property
    def coordinated(self) -> bool:
        return any(w.tag == "c" for w in self.body)

    @property
    def known(self) -> bool:
        """Whether a name of the lexicon is part of it."""
        return any(w.tag == "nz" for w in self.body)

    @property
    def governed(self) -> bool:
        """Whether a verb that takes names stands right before."""
        return bool(self.before) and self.before[-1].text in HARD_VERBS - LIGHT_VERBS

    @property
    def nominalized(self) -> bool:
        """Whether a verb that takes a noun and no verb stands right before, or before the place that does."""
        before = self.before[:-1] if self.before and self.before[-1].tag == "ns" else self.before
        return bool(before) and before[-1].text[-2:] in NOMINALIZERS

    @property
    def instituted(self) -> bool:
        """Whether a verb of making or publishing stands right before."""
        return bool(self.before) and self.before[-1].text in BUILDING_VERBS | INSTITUTING_VERBS

    @property
    def of_a_place(self) -> bool:
        """Whether a province or a city stands right before."""
        return (
            bool(self.before) and self.before[-1].tag == "ns" and self.before[-1].text.endswith(("省", "市", "自治区"))
        )

    @property
    def held(self) -> bool:
        """Whether a body's name opens it: 审批局 | 数字平台."""
        return self.body[0].tag == "nt" or any(w.text.endswith(_OFFICES) for w in self.body)

    @property
    def built(self) -> bool:
        """Whether a verb of building, founding or running stands right before."""
        return bool(self.before) and self.before[-1].text in BUILDING_VERBS


def is_name(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether the phrase is a name, by the rules of its head's class."""
    if not phrase.body or not 4 <= len(phrase.text) <= _LONGEST or phrase.body[0].text in _REGIMES_BY_TAIL:
        return False
    if phrase.quoted:
        return _is_quoted_name(phrase, lexicon)
    if phrase.head[0].tag == "nz" and phrase.telling == 0:
        return False  # 协同设计 | 大数据中心体系
    return _RULES[phrase.sort](phrase, lexicon)


def _is_quoted_name(phrase: Phrase, lexicon: Lexicon) -> bool:
    """“数网”体系: a quotation says enough, but for names side by side and those a conjunction parts from the head."""
    quotes = [index for index, word in enumerate(phrase.body) if word.tag == "quote"]
    if not quotes or any(word.tag == "c" for word in phrase.body[quotes[-1] :]):
        return False
    if phrase.title == "活动" and not phrase.nominalized or _is_new_way(phrase):
        return False
    known = [phrase.body[index].text[1:-1] for index in quotes if lexicon.candidates(phrase.body[index].text[1:-1])]
    return not (len(quotes) > 1 and len(known) == len(phrase.body))


def _event(phrase: Phrase, lexicon: Lexicon) -> bool:
    numbered = any(w.tag == "m" for w in phrase.body)
    states = any(w.tag == "ns" or w.text in BLOCS or w.text.startswith("中") and len(w.text) == 2 for w in phrase.body)
    if phrase.body[0].tag == "nt":
        return phrase.stem.endswith("工作") or numbered
    if not phrase.coordinated and any(entry.kind == "event" for entry in lexicon.candidates(phrase.body[0].text)):
        return True  # 中非合作论坛 | 部长级会议
    if phrase.title == "大会" and phrase.telling > 1 and phrase.nominalized:
        return True
    if phrase.title in _COMMON_EVENTS and len(phrase.text) < 6:
        return numbered or states
    return numbered or states or phrase.title.endswith(_TELLING_EVENTS) and phrase.telling > 0


def _campaign(phrase: Phrase, lexicon: Lexicon) -> bool:
    if phrase.title == "活动":
        return False
    if phrase.title.endswith("活动"):
        return phrase.governed and phrase.telling > 1
    return (phrase.telling > 0 or phrase.nominalized and len(phrase.body) > 2) and len(phrase.text) >= 6


def _project(phrase: Phrase, lexicon: Lexicon) -> bool:
    if phrase.title.endswith("计划"):
        return phrase.governed and phrase.telling > 0
    if phrase.title == "试点" and len(phrase.body) == 1 and _is_tried(phrase.body[0], lexicon):
        return False
    national = phrase.body[0].text in ("国家", "全国") and len(phrase.body) > 1
    named = phrase.title.endswith("试点") and len(phrase.text) >= 6 and (phrase.nominalized or national)
    if phrase.title == "工程" and phrase.nominalized and len(phrase.body) > 1:
        return len(phrase.text) >= 6
    return (named or phrase.telling > 0) and len(phrase.text) >= 6


def _is_tried(word: Word, lexicon: Lexicon) -> bool:
    """Whether 试点 is but a tail: to a short technology or a platform (5G | 试点), not to what is done at length."""
    if len(word.text) < _LONG_TECHNOLOGY:
        return _is_technology(word, lexicon)
    return any(entry.kind == "platform" for entry in lexicon.candidates(word.text))


def _regime(phrase: Phrase, lexicon: Lexicon) -> bool:
    if len(phrase.text) < 6 or phrase.after == "改革":
        return False
    if phrase.title == "改革":
        return phrase.stem.endswith(REFORMED) and not _is_technology(phrase.body[0], lexicon)
    if phrase.title == "体系" and phrase.stem.endswith("生态"):
        return phrase.known
    if phrase.title in _REGIMES_BY_TAIL:
        if phrase.built and not phrase.coordinated and _is_particular(phrase):
            return True
        stem = wording.BRACKET_AT_END.sub("", phrase.stem)
        return stem.endswith(NAMING_TAILS) and (phrase.telling > 0 or len(phrase.stem) >= 6 and not phrase.coordinated)
    if phrase.title == "工作机制":
        return any(word in phrase.stem for word in ("联席会议", "跨部门", "协同创新"))
    if _is_new_way(phrase):
        return False
    if phrase.title.endswith(("模式", "清单", "名单", "目录")):
        return phrase.instituted and phrase.telling > 0
    return phrase.telling > 0


def _is_new_way(phrase: Phrase) -> bool:
    """Whether it speaks of ways in general: 渔业发展新模式."""
    return phrase.title == "模式" and phrase.stem.endswith(("新", "发展", "新业态"))


def _is_particular(phrase: Phrase) -> bool:
    """Whether a regime that is set up says enough by itself: 数字人民币管理体系, 行政裁量权基准制度."""
    if phrase.known and phrase.telling > 0:
        return phrase.title in ("制度", "体系")
    return phrase.title == "制度" and (phrase.telling > 1 or phrase.stem.startswith("首席"))


def _platform(phrase: Phrase, lexicon: Lexicon) -> bool:
    if phrase.title == "系统" and (_is_plain_system(phrase, lexicon) or phrase.after in _SYSTEMATICALLY):
        return False
    if phrase.title in _CENTRES:
        return _is_centre(phrase)
    if phrase.title != "系统" and len(phrase.stem) >= _LONG_STEM and _is_all_nouns(phrase):
        return True
    known = phrase.known or phrase.body[0].text in ("全国", "国家")
    if phrase.title == "系统" and not (known or phrase.built):
        return False
    if phrase.title == "平台" and phrase.of_a_place and len(phrase.body) > 2 and not phrase.held:
        return True  # 浙江省 | 投资项目在线审批监管平台
    return phrase.telling >= (1 if known or phrase.built else 2) and len(phrase.text) >= 6


def _is_centre(phrase: Phrase) -> bool:
    """Whether a centre bears a known name, alone or with one word (省 | 大数据 | 交易中心), and is being set up."""
    named = [w.tag == "nz" for w in phrase.body]
    if not (phrase.governed or phrase.built) or not any(named):
        return False
    return len(named) == 1 or len(named) == 2 and phrase.body[0].text in ("省", "市", "国家", "全国")


def _is_all_nouns(phrase: Phrase) -> bool:
    """Whether nothing in it acts or joins: 应急管理综合应用, and not 企业 | 研制 | 数控."""
    nouns = all(w.tag in _NOUN_TAGS or w.text in _ACTS_AS_NOUNS for w in phrase.body)
    return nouns and not phrase.held and all(w.text != "企业" for w in phrase.body)


def _is_plain_system(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether 系统 is but a tail to a technology (5G | 系统), one with no noun before it (渔船 | 区块链 | 系统)."""
    last = phrase.body[-1]
    return _is_technology(last, lexicon) and (len(phrase.body) != 2 or last.text.isascii())


def _zone(phrase: Phrase, lexicon: Lexicon) -> bool:
    if phrase.telling > 0:
        return len(phrase.text) >= 5
    return phrase.title in _PIONEERING_ZONES and len(phrase.body) > 1 and phrase.stem.endswith(_PIONEERED)


def _permit(phrase: Phrase, lexicon: Lexicon) -> bool:
    return len(phrase.text) >= 6


def _product(phrase: Phrase, lexicon: Lexicon) -> bool:
    """煤矿机器人, 类脑计算芯片: nouns alone, and one of them telling."""
    telling = any(w.text not in GENERIC | _GRADES and len(w.text) > 1 for w in phrase.body)
    nouns = all(w.tag in _NOUN_TAGS for w in phrase.body) and phrase.body[0].tag != "vn"
    return telling and nouns and len(phrase.text) <= 12


def _scheme(phrase: Phrase, lexicon: Lexicon) -> bool:
    return phrase.telling > 0 and "人均" not in phrase.stem


def _is_technology(word: Word, lexicon: Lexicon) -> bool:
    return any(entry.kind in ("technology", "platform", "service") for entry in lexicon.candidates(word.text))


_RULES: dict[str, Callable[[Phrase, Lexicon], bool]] = {
    "event": _event,
    "campaign": _campaign,
    "project": _project,
    "regime": _regime,
    "platform": _platform,
    "zone": _zone,
    "permit": _permit,
    "product": _product,
    "scheme": _scheme,
}
