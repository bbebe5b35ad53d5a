"""Departments by what they are called after their place, from ``offices.tsv``: 市科技局 → 科学技术局.

A stem (科技) takes any tail (局, 厅, 委); a whole (国资委) has its own; a party office follows 省委, 市委, 区委, 县委.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from ingest.lexicon.tables import Row, read_table

_TAILS = {"委": "委员会", "办": "办公室"}
_TAIL = "委员会|办公室|厅|局|委|办"


class Offices:
    """The known departments: a pattern that finds them and the full form of what it found."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self._full: dict[str, dict[str, str]] = {"stem": {}, "whole": {}, "party": {}}
        for row in rows:
            table = self._full.get(row.text("form"))
            if table is None:
                raise row.fault(f"form {row.text('form')!r} is none of {', '.join(self._full)}")
            for short in (row.text("name"), *row.list("aliases")):
                table[short] = row.text("name")
        self.stem_words = tuple(self._full["stem"])
        self.stems = _alternation(self._full["stem"])
        government = f"(?P<whole>{_alternation(self._full['whole'])})|(?P<stem>{self.stems})(?P<tail>{_TAIL})"
        self.government = re.compile(government)
        self.party = re.compile(f"(?P<party>{_alternation(self._full['party'])})")

    def full(self, found: re.Match[str]) -> str:
        """The full name, after its place, of what ``government`` or ``party`` matched."""
        groups = found.groupdict()
        if party := groups.get("party"):
            return self._full["party"][party]
        if whole := groups.get("whole"):
            return self._full["whole"][whole]
        tail = groups["tail"]
        return self._full["stem"][groups["stem"]] + _TAILS.get(tail, tail)


@lru_cache(maxsize=1)
def offices() -> Offices:
    """The departments, read once."""
    return Offices(read_table(Path(__file__).with_name("offices.tsv"), ("name", "form")))


def _alternation(forms: dict[str, str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda f: (-len(f), f)))
