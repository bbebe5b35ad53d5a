"""Departments of local government and party committees: 市科技局, 崂山区政府, 省委组织部.

A bare 省, 市, 区 or 县 stands for the place the text speaks from; the full name says which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.model import Mention, MentionType, Span
from ingest.lexicon.offices import Offices, offices
from ingest.lexicon.regions import Region, regions
from ingest.mentions.home import Home
from ingest.patterns import authorities
from ingest.patterns import bodies as wording

_SIGNS = "自治区|自治州|自治县|新区|开发区|高新区|经开区|省|市|区|县|州|盟|旗"
_ZONES = frozenset({"新区", "开发区", "高新区", "经开区"})
_IRREGULAR = {
    "政治协商会议": "中国人民政治协商会议{}委员会",
    "政治协商会议办公厅": "中国人民政治协商会议{}委员会办公厅",
    "政治协商会议办公室": "中国人民政治协商会议{}委员会办公室",
}
_COURTS = {"省": "高级人民法院", "自治区": "高级人民法院"}
_LONGEST_ZONE = 8
_CONTINUES = re.compile(r"[员托]|会(?!同|商|签)|局[长面]|法|理|事项|公(?!安)|门|负责人")


def local_bodies(line: str, starts: frozenset[int], home: Home) -> Iterator[Mention]:
    """The local bodies in a line; ``starts`` are where its words begin."""
    for found in _pattern().finditer(line):
        if _CONTINUES.match(line, found.end()) and not found.group().endswith("局"):
            continue
        place = _place(line, found, starts, home)
        if place is not None:
            start, full = place
            name = _name(found, offices(), full) if full else line[start : found.end()]
            yield Mention(Span(start, found.end()), MentionType.ACTOR, name, kind=_kind(found), rule="local.office")
            yield from _beside(line, found, full)
            if every := wording.ALL_OF_A_BODY.match(line, found.end()):
                span = Span(start, every.end())
                yield Mention(span, MentionType.ACTOR, name + every.group(), kind="collective", rule="local.all")


def _beside(line: str, found: re.Match[str], full: str | None) -> Iterator[Mention]:
    """Departments of the same place that a list names without it: 深圳市教育局 | 、发展改革委、财政局."""
    party = bool(found["party"])
    at = found.end()
    while more := _further(party=party).match(line, at):
        if _CONTINUES.match(line, more.end()) and not more.group().endswith("局"):
            return
        at = more.end()
        office = offices().full(more)
        place = full or found["sign"]
        name = f"中共{place}委{office}" if party else place + office
        kind = "party_body" if party else "local_authority"
        yield Mention(Span(more.start("office"), at), MentionType.ACTOR, name, kind, "local.beside")


@lru_cache(maxsize=2)
def _further(*, party: bool) -> re.Pattern[str]:
    """The next department of a list, behind its 、; no government."""
    table = offices().party.pattern if party else rf"(?!人民政府|政府|人大|政协){offices().government.pattern}"
    return re.compile(rf"、(?P<office>{table})(?![一-龥]*(?:总局|部)(?:$|[、，。）]))")


def acting_places(line: str) -> Iterator[Mention]:
    """Places that a sentence has for its subject: 某某市积极探索…, meaning its government."""
    for found in authorities.PLACE_ACTS.finditer(line):
        name = found["place"]
        start = regions().ending_at(line, found.end("place"))
        if start == found.start("place"):
            full = f"{regions().get(name)[0].full}人民政府"
            span = Span(*found.span("place"))
            yield Mention(span, MentionType.ACTOR, full, kind="local_authority", rule="local.subject", confidence=0.6)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    government, party = offices().government.pattern, offices().party.pattern
    return re.compile(f"(?P<sign>{_SIGNS})(?:委(?:{party}|(?P<committee>))|{government})")


def _place(line: str, found: re.Match[str], starts: frozenset[int], home: Home) -> tuple[int, str | None] | None:
    """Where the body's name begins, and its place in full (None: the text does not say which); None: it is no body."""
    sign, end = found["sign"], found.end("sign")
    named = regions().ending_at(line, end)
    if named is not None:
        region = _choose(regions().get(line[named:end]), home)
        above = regions().ending_at(line, named)
        return (named if above is None else above), region.full
    if sign in _ZONES:
        return _zone(line, found)
    if found.start() not in starts:
        return None
    region_meant = home.region(sign)
    return found.start(), (region_meant.full if region_meant else None)


def _zone(line: str, found: re.Match[str]) -> tuple[int, str] | None:
    """A zone by the region its name begins with: 青岛西海岸新区, 苏州工业园区."""
    for start in range(max(0, found.start() - _LONGEST_ZONE), found.start() - 1):
        if any(regions().get(line[start:stop]) for stop in range(start + 2, found.start() + 1)):
            return start, line[start : found.end("sign")]
    return None


def _choose(candidates: tuple[Region, ...], home: Home) -> Region:
    near = (home.county, home.city, home.province)
    return next((r for r in candidates if r in near or r.parent in near), candidates[0])


def _name(found: re.Match[str], table: Offices, place: str) -> str:
    if found["committee"] is not None:
        return f"中国共产党{place}委员会"
    if found["party"]:
        return f"中共{place}委{table.full(found)}"
    full = table.full(found)
    if full == "人民法院" and found["sign"] in _COURTS:
        return place + _COURTS[found["sign"]]
    return _IRREGULAR[full].format(place) if full in _IRREGULAR else place + full


def _kind(found: re.Match[str]) -> str:
    return "party_body" if found["party"] or found["committee"] is not None else "local_authority"
