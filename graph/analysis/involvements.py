"""Which programs are named together: the rows of the query ``involvements`` counted."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, groupby

from graph.analysis.strength import damped
from graph.store.base import Reader, Row

MOST_TOGETHER = 60
"""A measure that involves more programs than this is a list, and ties none of them."""

EVIDENCE = 3
"""How many measures a tie shows."""


@dataclass(slots=True)
class Together:
    """What two programs share: measures, documents, their damped weight, and a measure each of the first documents."""

    measures: int = 0
    documents: int = 0
    weight: float = 0.0
    evidence: list[str] = field(default_factory=list)

    def add(self, count: int, first: str) -> None:
        """Take in a document with ``count`` measures, ``first`` the first of them."""
        self.measures += count
        self.documents += 1
        self.weight += damped(count)
        if len(self.evidence) < EVIDENCE:
            self.evidence.append(first)


@dataclass(slots=True)
class Involvements:
    """The programs by number, in order of their ids, and what each and each two of them share.

    A wording counts once, in the first document that has it: a reprint says nothing new.
    """

    ids: tuple[str, ...]
    alone: list[Together]
    pairs: dict[tuple[int, int], Together]
    total: float
    lists: int

    def number(self, id: str) -> int | None:
        """The number of the program of this id; null where no measure involves it."""
        place = bisect_left(self.ids, id)
        return place if place < len(self.ids) and self.ids[place] == id else None


def load_involvements(store: Reader) -> Involvements:
    """All of a store's."""
    return count_involvements(store.ask("involvements"))


def count_involvements(rows: Iterable[Row]) -> Involvements:
    """Those of the rows of the query ``involvements``, which come document by document."""
    listed = list(rows)
    ids = tuple(sorted({str(row["program_id"]) for row in listed}))
    numbers = {id: number for number, id in enumerate(ids)}
    counted = Involvements(ids, [Together() for _ in ids], defaultdict(Together), 0.0, 0)
    seen: set[tuple[str, tuple[int, ...]]] = set()
    for _, group in groupby(listed, key=lambda row: row["document_id"]):
        _count_document(counted, list(_measures(group, numbers, seen)))
    counted.pairs = dict(counted.pairs)
    return counted


def _measures(
    rows: Iterable[Row], numbers: dict[str, int], seen: set[tuple[str, tuple[int, ...]]]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The measures of a document that have not been ``seen``, each with its programs."""
    for id, group in groupby(rows, key=lambda row: str(row["measure_id"])):
        of_measure = list(group)
        programs = tuple(sorted({numbers[str(row["program_id"])] for row in of_measure}))
        wording = (str(of_measure[0]["text"]), programs)
        if wording not in seen:
            seen.add(wording)
            yield id, programs


def _count_document(counted: Involvements, measures: list[tuple[str, tuple[int, ...]]]) -> None:
    if not measures:
        return
    alone: Counter[int] = Counter()
    pairs: Counter[tuple[int, int]] = Counter()
    first: dict[object, str] = {}
    for id, programs in measures:
        short = programs if len(programs) <= MOST_TOGETHER else ()
        counted.lists += len(programs) > MOST_TOGETHER
        for number in programs:
            alone[number] += 1
            first.setdefault(number, id)
        for pair in combinations(short, 2):
            pairs[pair] += 1
            first.setdefault(pair, id)
    counted.total += damped(len(measures))
    for number, count in alone.items():
        counted.alone[number].add(count, first[number])
    for pair, count in pairs.items():
        counted.pairs[pair].add(count, first[pair])
