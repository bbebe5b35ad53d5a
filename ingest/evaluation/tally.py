"""Counts of hits, gold claims and system claims by row, and the scores they come to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.evaluation.claims import Comparison


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a report: ``tp`` hits among ``gold`` wanted and ``sys`` given."""

    name: str
    tp: int
    gold: int
    sys: int

    @property
    def p(self) -> float:
        """Precision, 0 where nothing was given."""
        return self.tp / self.sys if self.sys else 0.0

    @property
    def r(self) -> float:
        """Recall, 0 where nothing was wanted."""
        return self.tp / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        p, r = self.p, self.r
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows by name, in the order in which they were first counted; tallies add up."""

    counts: dict[str, Row] = field(default_factory=dict)

    @classmethod
    def of(cls, comparisons: Iterable[Comparison]) -> Tally:
        rows = (Row(c.name, c.hits, c.hits + len(c.missed), c.hits + len(c.extra)) for c in comparisons)
        return cls({row.name: row for row in rows})

    def __add__(self, other: Tally) -> Tally:
        counts = dict(self.counts)
        for name, row in other.counts.items():
            mine = counts.get(name, Row(name, 0, 0, 0))
            counts[name] = Row(name, mine.tp + row.tp, mine.gold + row.gold, mine.sys + row.sys)
        return Tally(counts)

    def __getitem__(self, name: str) -> Row:
        return self.counts[name]

    def rows(self) -> tuple[Row, ...]:
        return tuple(self.counts.values())
