"""Places in their own right: 杭州, 浙江海宁, 粤港澳大湾区 → Place mentions.

A place inside a body's name is found here as well; the merge of mentions drops it there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Lexicon
from ingest.lexicon.entry import Entry
from ingest.lexicon.gazetteer import Gazetteer, gazetteer
from ingest.patterns.places import (
    AFTER_A_MOTTO,
    DIRECTION,
    EVENT_HELD_THERE,
    NAME_OF_A_NATION,
    NEW_OR_QUOTED,
    ROAD_OR_RIVER,
    STATE_TERRITORY,
    TAIL_OF_A_WORD,
    ZONE_OF_THE_STATE,
)
from ingest.segment import words

_WHOLE = ("region", "zone")
_OFFICIAL = ("country", "province", "city", "county")
_SIGNS = ("省", "市", "县", "区", "州", "盟", "旗", "国")
_DIRECTIONS = frozenset("东西南北")
_DASHES = frozenset("—－–-")


@dataclass(frozen=True, slots=True)
class _Found:
    """A form at a place in the text, and the place it names."""

    start: int
    end: int
    form: str
    entry: Entry


def find_places(text: str, span: Span, lexicon: Lexicon) -> list[Mention]:
    """The places named in ``text[span]``, in order; 浙江海宁 is one place, 北京、天津 are two.

    A name that is also a common word (合作, 城区) counts only after the place it lies in or in a list of places.
    """
    finder = _finder(lexicon)
    found: list[_Found] = []
    for line in _lines(text, span):
        found += finder.line(text, line)
    zones = [_zone(Span(*m.span()), text) for m in ZONE_OF_THE_STATE.finditer(text, span.start, span.end)]
    places = (_mention(text, chain) for chain in _chains(found, finder.gazetteer))
    outside = [p for p in places if not any(p.span.overlaps(zone.span) for zone in zones)]
    return sorted([*outside, *zones], key=lambda m: m.span)


def _lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while start < span.end:
        end = text.find("\n", start, span.end)
        end = span.end if end < 0 else end
        if end > start:
            yield Span(start, end)
        start = end + 1


class _Finder:
    def __init__(self, lexicon: Lexicon) -> None:
        self.gazetteer = gazetteer(lexicon)
        self._lexicon = lexicon
        self._forms = self.gazetteer.forms
        self._automaton = AhoCorasick(self._forms, matchkind=MatchKind.Standard)

    def line(self, text: str, span: Span) -> list[_Found]:
        """The places of one line, the longest first where several begin together."""
        line = span.of(text)
        hits = sorted(
            (start, -end, form) for form, start, end in self._automaton.find_matches_as_indexes(line, overlapping=True)
        )
        if not hits:
            return []
        cuts = {0, len(line)} | {word.start for word in words(line, self._lexicon)}
        found: list[_Found] = []
        reached = 0
        for start, minus_end, form in hits:
            if start >= reached and (hit := self._settle(line, start, -minus_end, self._forms[form], cuts, found)):
                found.append(hit)
                reached = hit.end
        kept = _listed(line, found, self.gazetteer)
        return [_Found(hit.start + span.start, hit.end + span.start, hit.form, hit.entry) for hit in kept]

    def _settle(self, line: str, start: int, end: int, form: str, cuts: set[int], found: list[_Found]) -> _Found | None:
        before = found[-1] if found and found[-1].end == start else None
        entries = self.gazetteer.named(form)
        inside = [e for e in entries if before and self.gazetteer.within(e, before.entry)]
        entry = inside[0] if inside else entries[0]
        if not inside and len(form) <= 2 and form[-1] in "县区市旗":
            return None
        whole = entry.kind in _WHOLE and len(form) > 2
        if not inside and not whole and not (start in cuts and (end in cuts or form[-1] in "省市县区旗州盟")):
            return None
        return None if _is_part(line, start, end, form, entry) else _Found(start, end, form, entry)


def _is_part(line: str, start: int, end: int, form: str, entry: Entry) -> bool:
    """Whether what stands round a name shows that it is no place: 广州市场, 东北部, 中国特色."""
    if (
        EVENT_HELD_THERE.match(line, end)
        or TAIL_OF_A_WORD.match(line, end - 1)
        or (form.endswith("地区") and TAIL_OF_A_WORD.match(line, end - 2))
    ):
        return True
    if form[-1] in _DIRECTIONS and DIRECTION.match(line, end):
        return True
    if form == "中华人民共和国":
        return not STATE_TERRITORY.match(line, end)
    ahead = line[max(0, start - 4) : start]
    if AFTER_A_MOTTO.search(ahead) or (entry.kind in ("city", "county") and ROAD_OR_RIVER.match(line, end)):
        return True
    beside = line[max(0, start - 1) : start] + line[end : end + 1]
    if entry.kind in ("country", "region") and set(beside) & _DASHES:
        return True
    return form == "中国" and bool(NAME_OF_A_NATION.match(line, end) or NEW_OR_QUOTED.search(ahead))


def _listed(line: str, found: list[_Found], places: Gazetteer) -> list[_Found]:
    """Without the homographs that stand neither after the place they lie in nor in a list of places."""
    kept: list[_Found] = []
    for index, hit in enumerate(found):
        if hit.form in places.homographs:
            before = found[index - 1] if index else None
            after = found[index + 1] if index + 1 < len(found) else None
            if not (_chained(before, hit, places) or _neighbours(line, before, hit) or _neighbours(line, hit, after)):
                continue
        kept.append(hit)
    return kept


def _neighbours(line: str, left: _Found | None, right: _Found | None) -> bool:
    return left is not None and right is not None and line[left.end : right.start] == "、"


def _chained(left: _Found | None, right: _Found, places: Gazetteer) -> bool:
    """Whether a place is named right after the one it lies in: 浙江 | 海宁."""
    if left is None or left.end != right.start or left.entry.kind == "country":
        return False
    return places.within(right.entry, left.entry)


def _chains(found: list[_Found], places: Gazetteer) -> Iterator[list[_Found]]:
    """浙江 and 海宁 in one breath are one place."""
    chain: list[_Found] = []
    for hit in found:
        if chain and _chained(chain[-1], hit, places):
            chain.append(hit)
            continue
        if chain:
            yield chain
        chain = [hit]
    if chain:
        yield chain


def _mention(text: str, chain: list[_Found]) -> Mention:
    last = chain[-1]
    name, end = "".join(map(_as_named, chain)), last.end
    if text.startswith("地区", end) and not last.form.endswith("地区"):
        end += 2
        name = name if last.entry.kind == "region" else f"{last.form}地区"
    rule = "place.lexicon" if last.entry.source != "行政区划" else "place.division"
    return Mention(Span(chain[0].start, end), MentionType.PLACE, name, last.entry.kind, rule, 0.9)


def _zone(span: Span, text: str) -> Mention:
    """A zone of the state whose name has its province in brackets: no mention of the country and the province."""
    return Mention(span, MentionType.PLACE, span.of(text), "zone", "place.zone", 0.9)


def _as_named(hit: _Found) -> str:
    """The official name where the text has it (某某市, 中华人民共和国), else the one the place goes by."""
    official = hit.entry.kind in _OFFICIAL and hit.form.endswith(_SIGNS)
    return hit.form if official else hit.entry.name


@lru_cache(maxsize=4)
def _finder(lexicon: Lexicon) -> _Finder:
    return _Finder(lexicon)
