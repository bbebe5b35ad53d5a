"""Organisations by their last word: 中国电子信息行业联合会, 某市数字经济工作专班, 中国科学院某某研究所.

Some last words (联盟, 工作专班) name a body with any word before them; others (研究院, 集团, 局) need a place, a state
or a body to begin with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Entry, Lexicon
from ingest.lexicon.naming import naming
from ingest.lexicon.regions import regions
from ingest.mentions.home import Home
from ingest.mentions.name_walk import governs, modifies
from ingest.segment import Word

_LONGEST = 12
"""Words a name may have before its last."""
_COMPANY = ("有限公司", "有限责任公司")
_INSIDE = 5
"""Words that may stand in brackets within a company's name, the opening bracket counted."""
_SHORT_OPENING = 2
_SHORT_NAME = 5
_HALF = 3
_TASK_FORCES = ("专班", "领导小组", "工作组", "协调小组", "推进组", "指挥部")
"""Bodies named by a task, verbs included: 推进…领导小组."""
_ONE_LETTER = frozenset("局司厅署")
_SIGNS = frozenset("省市区县")
_JOINED = frozenset("和与")
_KINDS = (
    (("公司", "集团", "银行"), "company"),
    (("协会", "学会", "联合会", "促进会", "研究会", "商会", "联盟", "基金会"), "association"),
    (("局", "厅", "政府", "管委会", "支队", "总队", "办公室"), "local_authority"),
)


def organisations(words: Sequence[Word], lexicon: Lexicon, place: Home) -> Iterator[Mention]:
    """The organisations in a line's words; ``place`` says which 省 or 市 is meant in 省某某委员会."""
    for index, word in enumerate(words):
        if not _ends_a_name(word.text):
            continue
        if word.text.endswith(_COMPANY) and (company := _company(words, index)) < index:
            yield _mention(words, company, index, "company", lexicon, place)
            continue
        free = word.text.endswith(naming().all("free"))
        if not free and not (word.text.endswith(naming().all("proper")) and _names_one(words, index)):
            continue
        first, proper = _walk(words, index, lexicon, place)
        if naming().has("label", "".join(w.text for w in words[first : index + 1])):
            continue
        if first < index and (free or proper) or _is_whole(word.text, lexicon):
            yield _mention(words, first, index, "free" if free else "proper", lexicon, place)


@lru_cache(maxsize=16384)
def _ends_a_name(text: str) -> bool:
    return text.endswith((*naming().all("free"), *naming().all("proper")))


def _company(words: Sequence[Word], last: int) -> int:
    """The first word of a registered company's name: its place, or what follows a word that is in no name.

    What stands in brackets before the legal form is part of the name: 某某（香港）有限公司.
    """
    form = last - 1 if last > 0 and words[last - 1].text == "股份" else last
    opening = _bracket(words, form)
    first = form if opening is None else opening
    while first > 0 and last - first < _LONGEST and words[first - 1].tag != "x":
        word = words[first - 1]
        if naming().has("determiner", word.text) or (governs(word) and len(word.text) > 1):
            break
        first -= 1
        if regions().get(word.text) and not words[max(0, first - 1)].text.endswith(("集团", "公司")):
            break
    return first


def _bracket(words: Sequence[Word], form: int) -> int | None:
    """Where the brackets open that close right before a legal form, if a word stands before them."""
    if form == 0 or words[form - 1].text not in "）)":
        return None
    for at in range(form - 2, max(0, form - 1 - _INSIDE), -1):
        if words[at].text in "（(":
            return at if words[at - 1].tag != "x" else None
        if words[at].tag == "x":
            return None
    return None


def _is_whole(text: str, lexicon: Lexicon) -> bool:
    """Whether one word is the whole name, which the lexicon does not have for a body (国家产业创新中心)."""
    return (
        len(text) > _SHORT_NAME
        and text.startswith("国家")
        and text.endswith("中心")
        and not _is_known_body(text, lexicon)
    )


def _names_one(words: Sequence[Word], index: int) -> bool:
    """Whether the last word is a body's and not a facility's (数据中心, 出入口局) or another word's (大局, 部署)."""
    text = words[index].text
    before = words[index - 1].text if index else ""
    if text.endswith("中心"):
        return (text.removesuffix("中心") or before).endswith(naming().all("centre"))
    if text[-1] in _ONE_LETTER and not text.endswith(_longer_suffixes()):
        return text in _ONE_LETTER and not naming().has("facility", before)
    return True


@lru_cache(maxsize=1)
def _longer_suffixes() -> tuple[str, ...]:
    return tuple(s for s in naming().all("proper") if len(s) > 1)


def _walk(words: Sequence[Word], last: int, lexicon: Lexicon, place: Home) -> tuple[int, bool]:
    """The first word of the name and whether it is one that opens proper names."""
    first = last
    proper_at: int | None = None
    home_at: int | None = None
    free = words[last].text.endswith(naming().all("free"))
    while first > 0 and last - first < _LONGEST and _continues(words, first - 1, last, lexicon):
        first -= 1
        if _opens(words[first].text, lexicon):
            proper_at = first
        elif free and _is_home(words[first].text, place):
            home_at = first
        elif proper_at is not None and _is_known_body(words[proper_at].text, lexicon):
            break
    opening = proper_at if proper_at is not None else home_at
    return (opening, True) if opening is not None else (_plain_first(words, last), False)


def _plain_first(words: Sequence[Word], last: int) -> int:
    """Where a name without a proper opening begins: as far as words go that may stand in it and govern nothing."""
    first = last
    while first > max(0, last - _LONGEST) and modifies(words[first - 1]) and not governs(words[first - 1]):
        first -= 1
    return first


def _continues(words: Sequence[Word], at: int, last: int, lexicon: Lexicon) -> bool:
    word = words[at]
    if word.text.endswith(naming().all("free")) and not words[last].text.endswith(("办公室", "秘书处")):
        return False
    if words[last].text.endswith(_TASK_FORCES):
        return word.tag != "x" and not naming().has("determiner", word.text)
    if word.text in _JOINED:
        return at > 0 and modifies(words[at + 1]) and _joins_halves(words, at, lexicon)
    return modifies(word) or naming().has("opening", word.text) or word.tag in ("a", "ad")


def _joins_halves(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether 和 joins two halves of one name: only where a proper opening stands before it."""
    before = words[max(0, at - _HALF) : at]
    if _is_known_body(before[-1].text, lexicon) or before[-1].text.endswith(naming().all("head")):
        return False
    return any(w.text in _SIGNS or _opens(w.text, lexicon) for w in before)


def _opens(text: str, lexicon: Lexicon) -> bool:
    if naming().has("determiner", text):
        return False
    if text.startswith(_long_openings()) or naming().has("opening", text):
        return True
    return bool(regions().get(text)) or _is_known_body(text, lexicon)


def _is_home(text: str, place: Home) -> bool:
    """Whether a bare 省, 市, 区 or 县 is the one the text speaks from."""
    return text in _SIGNS and place.region(text) is not None


@lru_cache(maxsize=1)
def _long_openings() -> tuple[str, ...]:
    return tuple(w for w in naming().all("opening") if len(w) > _SHORT_OPENING)


def _is_known_body(text: str, lexicon: Lexicon) -> bool:
    return _known_body(text, lexicon) is not None


@lru_cache(maxsize=16384)
def _known_body(text: str, lexicon: Lexicon) -> Entry | None:
    entries = (e for e in lexicon.candidates(text) if e.type is MentionType.ACTOR)
    return next((e for e in entries if e.kind not in ("collective", "person")), None)


def _mention(words: Sequence[Word], first: int, last: int, rule: str, lexicon: Lexicon, place: Home) -> Mention:
    """The mention; where a known body opens the name, its full form does in the full name."""
    span = Span(words[first].start, words[last].end)
    known = _known_body(words[first].text, lexicon) if first < last else None
    if known and known.kind == "company":
        known = None
    region = place.region(words[first].text) if first < last and words[first].text in _SIGNS else None
    opening = known.name if known else region.full if region else words[first].text
    name = opening + "".join(w.text for w in words[first + 1 : last + 1])
    kind = next((kind for endings, kind in _KINDS if name.endswith(endings)), "institution")
    return Mention(span, MentionType.ACTOR, name, kind=kind, rule=f"organisation.{rule}", confidence=0.75)
