"""Words that bound the names of bodies or build them (``naming.tsv``), and what must not follow (``not_after.tsv``)."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from pathlib import Path

from ingest.lexicon.tables import Row, read_table

_CLASSES = frozenset(
    {
        "agent",
        "alone",
        "centre",
        "compounding",
        "determiner",
        "elsewhere",
        "enterprise",
        "facility",
        "free",
        "governing",
        "head",
        "kind",
        "kind_or_act",
        "label",
        "opening",
        "organising",
        "proper",
        "role",
        "side",
        "trade",
    }
)


class Naming:
    """The words by class, and the tails that make something else of a collective."""

    def __init__(self, words: tuple[Row, ...], tails: tuple[Row, ...]) -> None:
        by_class: dict[str, list[str]] = defaultdict(list)
        for row in words:
            for name in row.list("class"):
                if name not in _CLASSES:
                    raise row.fault(f"class {name!r} is none of {', '.join(sorted(_CLASSES))}")
                by_class[name].append(row.text("word"))
        self._lists = {
            name: tuple(sorted(set(by_class[name]), key=lambda w: (-len(w), w))) for name in sorted(_CLASSES)
        }
        self._sets = {name: frozenset(listed) for name, listed in self._lists.items()}
        self._not_after = tuple((row.text("head"), row.list("after")) for row in tails)
        self._tails = lru_cache(maxsize=4096)(self._tails_of)

    def has(self, name: str, word: str) -> bool:
        """Whether ``word`` is of the class."""
        return word in self._sets[name]

    def all(self, name: str) -> tuple[str, ...]:
        """The words of a class, longest first."""
        return self._lists[name]

    def last_words(self) -> tuple[str, ...]:
        """The words names end in, each once: 服务商, 工作专班."""
        listed = (w for name in ("agent", "head", "free") for w in self._lists[name])
        return tuple(dict.fromkeys(w for w in listed if len(w) > 1))

    def is_something_else(self, collective: str, after: str) -> bool:
        """Whether what comes ``after`` makes another word of the collective: 企业 | 文化."""
        return after.startswith(self._tails(collective))

    def _tails_of(self, collective: str) -> tuple[str, ...]:
        return tuple(tail for head, tails in self._not_after if collective.endswith(head) for tail in tails)


@lru_cache(maxsize=1)
def naming() -> Naming:
    """The words, read once; LexiconError where a row has a class nobody knows."""
    here = Path(__file__).parent
    words = read_table(here / "naming.tsv", ("word", "class"))
    return Naming(words, read_table(here / "not_after.tsv", ("head", "after")))
