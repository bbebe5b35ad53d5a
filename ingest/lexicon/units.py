"""The units and classifiers that make a number a figure, from ``units.tsv``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ingest.lexicon.tables import Row, read_table

_WHEN = ("always", "arabic", "bound")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as figures give it, its kind, and ``when`` a number before it counts (see the head of the file)."""

    name: str
    kind: str
    when: str


class Units:
    """All units, looked for at a position of a text. Made by `units`."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self._units: dict[str, Unit] = {}
        forms: list[str] = []
        for row in rows:
            if row.text("when") not in _WHEN:
                raise row.fault(f"when {row.text('when')!r} is none of {', '.join(_WHEN)}")
            unit = Unit(row.text("unit"), row.text("kind"), row.text("when"))
            for form in (unit.name, *row.list("aliases")):
                if form in self._units:
                    raise row.fault(f"{form} stands here twice")
                self._units[form] = unit
                forms.append(_form(form, row.list("not_before")))
        one = "|".join(sorted(forms, key=lambda f: (-len(f.partition("(?!")[0]), f)))
        self._pattern = re.compile(rf"({one})((?:[/／·](?:{one}|[年月日人hWw]))*)")

    def at(self, text: str, position: int) -> tuple[Unit, int] | None:
        """The longest unit that begins at ``position``, compound ones (元/吨) too, and where it ends."""
        found = self._pattern.match(text, position)
        if found is None:
            return None
        unit = self._units[found[1]]
        if found[2]:
            unit = Unit(unit.name + found[2].replace("／", "/"), unit.kind, unit.when)
        return unit, found.end()


@lru_cache(maxsize=1)
def units() -> Units:
    """The project's units; LexiconError names the line of a fault."""
    return Units(read_table(Path(__file__).with_name("units.tsv"), ("unit", "kind", "when")))


def _form(form: str, not_before: tuple[str, ...]) -> str:
    stops = [re.escape(word) for word in not_before]
    if form[-1].isascii() and form[-1].isalpha():
        stops.append("[A-Za-z]")
    return re.escape(form) + (f"(?!{'|'.join(stops)})" if stops else "")
