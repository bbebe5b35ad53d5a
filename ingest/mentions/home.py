"""The place a text speaks from: what 市 in 市科技局 and 省 in 省财政厅 mean in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.lexicon.forms import Forms
from ingest.lexicon.regions import Region, regions

_HEAD = 400
"""Characters at either end of an article that weigh more: the title, the addressees, the signature."""
_HEAD_WEIGHT = 5


@dataclass(frozen=True, slots=True)
class Home:
    """The province, city and county of a text, each None where it speaks from none."""

    province: Region | None = None
    city: Region | None = None
    county: Region | None = None

    def region(self, sign: str) -> Region | None:
        """The region that a bare 省, 市, 区 or 县 stands for."""
        if sign in ("省", "自治区"):
            return self.province
        if sign in ("市", "州", "盟"):
            return self.city or (self.province if self.province and self.province.sign == "市" else None)
        return self.county


def home(article: str, issuers: Sequence[str] = ()) -> Home:
    """The regions an article names most, its ends and its issuers before its middle."""
    counts: Counter[str] = Counter()
    for text, weight in (
        (article, 1),
        (article[:_HEAD], _HEAD_WEIGHT),
        (article[-_HEAD:], 1),
        *((i, 50) for i in issuers),
    ):
        for _, _, name in _names().find(text):
            counts[name] += weight
    province, city, county = (_most_named(counts, depth) for depth in (1, 2, 3))
    if province and city and not _inside(city[0], province[0]) and city[1] <= province[1]:
        city = None  # 东方 of 东方枢纽 is no city of Shanghai's
    if county and (city or province) and not any(p and _inside(county[0], p[0]) for p in (city, province)):
        county = None
    return Home(*(found and found[0] for found in (province, city, county)))


def _inside(region: Region, outer: Region) -> bool:
    parent = region.parent
    while parent is not None and parent != outer:
        parent = parent.parent
    return parent is not None


def _most_named(counts: Counter[str], depth: int) -> tuple[Region, int] | None:
    """The region of that depth named most, and how much its names weigh."""
    weights: dict[Region, int] = {}
    for name, count in counts.items():
        found = [r for r in regions().get(name) if r.depth == depth]
        if len(found) == 1:
            weights[found[0]] = weights.get(found[0], 0) + count
    return max(weights.items(), key=lambda named: named[1], default=None)


@lru_cache(maxsize=1)
def _names() -> Forms:
    return Forms(regions().names)
