"""The carriers' companies of a province: 江苏移动, 中国电信江苏分公司 → 中国电信股份有限公司江苏分公司.

Their full names follow from the carrier's and the province's, as they are registered: 移动 has companies of its own in
the provinces, the others branches; 联通 and 铁塔 name province, city or autonomous region in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.model import Mention, MentionType, Span
from ingest.lexicon.regions import Region, regions

_FULL = {
    "电信": "中国电信股份有限公司{short}分公司",
    "移动": "中国移动通信集团{short}有限公司",
    "联通": "中国联合网络通信有限公司{whole}分公司",
    "铁塔": "中国铁塔股份有限公司{whole}分公司",
}
_SAME = {"联合网络通信": "联通"}
_WHOLE = {"广西壮族自治区": "广西", "宁夏回族自治区": "宁夏", "新疆维吾尔自治区": "新疆", "西藏自治区": "西藏"}
"""Autonomous regions that a branch names without 自治区."""
_OWN_AFTER = (
    r"(?=$|[、，。；：,;:）)”\s]|等(?!级)|和|及|与|或|要|应|将|已|在|按|于|须|需|分别|联合|共同|牵头|配合|负责|公司)"
)
_CONFIDENCE = 0.85


def carriers(line: str, starts: frozenset[int]) -> Iterator[Mention]:
    """The provincial companies in a line; ``starts`` are where its words begin."""
    if not any(brand in line for brand in _FULL):
        return  # 基础电信企业 has 电信 in it
    for found in _short_form().finditer(line):
        if found.start() in starts:
            yield _mention(found)
    for form in _long_forms():
        for found in form.finditer(line):
            yield _mention(found)
    for found in _of_all().finditer(line):
        yield Mention(Span(*found.span()), MentionType.ACTOR, found[0], "collective", "carrier.all", _CONFIDENCE)


def _mention(found: re.Match[str]) -> Mention:
    region = _provinces()[found["place"]]
    short = _short(region)
    name = _FULL[_SAME.get(found["brand"], found["brand"])].format(
        short=short, whole=_WHOLE.get(region.name, region.name)
    )
    return Mention(Span(*found.span()), MentionType.ACTOR, name, "company", "carrier", _CONFIDENCE)


@lru_cache(maxsize=1)
def _provinces() -> dict[str, Region]:
    """The provinces by full and short name."""
    known = regions()
    found: dict[str, Region] = {}
    for name in known.names:
        for region in known.get(name):
            if region.depth == 1 and "特别行政区" not in region.name and region.name != "台湾省":
                found[name] = region
    return found


def _short(region: Region) -> str:
    return next(name for name, each in sorted(_provinces().items(), key=lambda n: len(n[0])) if each is region)


@lru_cache(maxsize=1)
def _short_form() -> re.Pattern[str]:
    """江苏移动, where nothing follows that makes another thing of it: 江苏移动用户."""
    places = "|".join(name for name, region in _provinces().items() if name != region.name)
    return re.compile(rf"(?P<place>{places})(?P<brand>{'|'.join(_FULL)})(?:(?:分|子)?公司|{_OWN_AFTER})")


@lru_cache(maxsize=1)
def _long_forms() -> tuple[re.Pattern[str], ...]:
    places = "|".join(sorted(_provinces(), key=lambda name: (-len(name), name)))
    place = rf"(?P<place>{places})(?:省级)?(?:有限责任|有限|分|子)?公司"
    return (
        re.compile(rf"(?:中国)?(?P<brand>电信)(?:股份有限公司|集团有限公司|集团公司|集团|公司)?{place}"),
        re.compile(
            rf"(?:中国)?(?P<brand>移动)(?:通信集团有限公司|通信集团公司|通信集团|通信有限公司|集团公司|集团|公司)?{place}"
        ),
        re.compile(rf"(?:中国)?(?P<brand>联通|联合网络通信)(?:集团有限公司|集团公司|集团|有限公司|公司)?{place}"),
        re.compile(rf"(?:中国)?(?P<brand>铁塔)(?:股份有限公司|公司)?{place}"),
    )


@lru_cache(maxsize=1)
def _of_all() -> re.Pattern[str]:
    """基础电信企业省级公司, 基础电信企业江苏公司: those of all carriers."""
    places = "|".join(sorted(_provinces(), key=lambda name: (-len(name), name)))
    return re.compile(rf"基础电信(?:运营)?企业(?:集团|各?[省市](?:级)?(?:分)?|{places})(?:分)?公司")
