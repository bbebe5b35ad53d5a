"""The national laws in force, from ``laws.tsv``, by the names texts use without 《》."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from graph.model import Span
from ingest.lexicon.forms import Forms
from ingest.lexicon.tables import read_table

_STATE = "中华人民共和国"
_NOT_AFTER = ("维护", "守护")
_GOES_ON = frozenset("律规学官院人治定庭制案务令理典医")


class Laws:
    """The laws, found by name. Made by `laws`."""

    def __init__(self) -> None:
        names = [row.text("name") for row in read_table(Path(__file__).with_name("laws.tsv"), ("name",))]
        self._forms = Forms(form for name in names for form in (name, _STATE + name))

    def find(self, text: str) -> Iterator[Span]:
        """Each law named in ``text``; 水法 in 污水法规 is none."""
        for start, end, _ in self._forms.find(text):
            if text[end : end + 1] not in _GOES_ON and not text.endswith(_NOT_AFTER, 0, start):
                yield Span(start, end)


@lru_cache(maxsize=1)
def laws() -> Laws:
    """The project's laws; LexiconError names the line of a fault."""
    return Laws()
