"""Words that name a body or a place, as far as they bound the name of a program."""

from __future__ import annotations

from graph.model import MentionType
from ingest.lexicon import Lexicon
from ingest.lexicon.regions import regions
from ingest.mentions.name_words import COUNTRY_SIGNS, WIDE_PLACES

_BODY_ENDS = tuple("部 局 委 委员会 院 会 公司 集团 大学 办 办公室 厅 署 所 社 银行 党 政府 法院 检察院".split())


def is_body(text: str, lexicon: Lexicon) -> bool:
    """Whether a word the dictionary tags as a body is one: it has such tags for 中医药 and 综合信息."""
    return any(e.type is MentionType.ACTOR for e in lexicon.candidates(text)) or text.endswith(_BODY_ENDS)


def is_crowd(text: str, lexicon: Lexicon) -> bool:
    """Whether a word names a collective: 中小企业."""
    return any(e.kind == "collective" for e in lexicon.candidates(text))


def is_ministry(text: str, lexicon: Lexicon) -> bool:
    """Whether a word names a ministry or another department of the State Council."""
    return any(e.kind == "ministry" for e in lexicon.candidates(text))


def is_place(text: str, lexicon: Lexicon) -> bool:
    """Whether a word the dictionary tags as a place is one: it has such tags for 海洋 and 海岛."""
    return bool(regions().get(text)) or any(e.type is MentionType.PLACE for e in lexicon.candidates(text))


def is_region(text: str, lexicon: Lexicon) -> bool:
    """Whether a word names a part of a country or of the world: 长三角, 亚太."""
    return any(e.type is MentionType.PLACE and e.kind == "region" for e in lexicon.candidates(text))


def is_wide(text: str) -> bool:
    """Whether a word names more than a province: it may open the name of a meeting."""
    return text in WIDE_PLACES or is_pair_of_states(text)


def is_pair_of_states(text: str) -> bool:
    """中德, 中欧: may open any name."""
    return len(text) == 2 and text[0] == "中" and text[1] in COUNTRY_SIGNS
