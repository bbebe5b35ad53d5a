"""When a document is from: its date of issue, else what its title says, else what it reports as done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.store.base import Reader

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*年|[（(]((?:19|20)\d\d)\s*[—–-]+\s*(?:20)?\d\d")
_PLAN = re.compile(r"“?(十[一二三四五])五”?(?=规划|时期|期间|[^年]{0,12}规划)")
_FIRST_YEARS = {"十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026}


@dataclass(frozen=True, slots=True)
class Dated:
    """A document's date, as exact as it is known (2020, 2020-12, 2020-12-31), and what gave it: issued, title or
    reported; both null where nothing does.
    """

    document_id: str
    date: str | None
    by: str | None

    def before(self, other: Dated) -> bool | None:
        """Whether it is from before ``other``; null where that can't be told."""
        if self.date is None or other.date is None:
            return None
        shorter = min(len(self.date), len(other.date))
        one, another = self.date[:shorter], other.date[:shorter]
        return None if one == another else one < another


def dates_of(store: Reader, documents: Iterable[str]) -> Mapping[str, Dated]:
    """The dates of these documents, by id."""
    rows = store.ask("document_dates", ids=sorted(set(documents)))
    return {str(row["id"]): dated(str(row["id"]), row["title"], row["issued_on"], row["reported"]) for row in rows}


def dated(id: str, title: object, issued_on: object, reported: object) -> Dated:
    """The date of a document.

    >>> dated("d", "某局2021年工作要点", None, None)
    Dated(document_id='d', date='2021', by='title')
    >>> dated("d", "“十四五”公路发展规划", None, None).date, dated("d", "工作回顾", None, "2020").by
    ('2021', 'reported')
    """
    if issued_on:
        return Dated(id, str(issued_on), "issued")
    if year := _title_year(str(title or "")):
        return Dated(id, year, "title")
    if reported:
        return Dated(id, str(reported), "reported")
    return Dated(id, None, None)


def _title_year(title: str) -> str | None:
    if found := _YEAR.search(title):
        return found[1] or found[2]
    plan = _PLAN.search(title)
    return str(_FIRST_YEARS[plan[1]]) if plan else None
