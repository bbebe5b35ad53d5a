"""The rows about measures: their spans, fields and parents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.evaluation.claims import Claim, Comparison, Item, compare
from ingest.evaluation.marks import FIELDS, MeasureMark
from ingest.evaluation.matching import pair

# Two measures are the same where their spans share at least half of what either covers.
SAME_MEASURE = 0.5

# How far both ends may be off for a measure's span to count as exact: a closing mark, say.
STRICT = 1


@dataclass(frozen=True, slots=True)
class MeasurePairs:
    """The measures of both sides and which answers which: index in ``system`` → index in ``gold``."""

    gold: Sequence[MeasureMark]
    system: Sequence[MeasureMark]
    gold_of: Mapping[int, int]

    @classmethod
    def of(cls, gold: Sequence[MeasureMark], system: Sequence[MeasureMark]) -> MeasurePairs:
        return cls(gold, system, pair(gold, system, SAME_MEASURE))

    def gold_ids(self) -> dict[str, str]:
        """System id → the id of the gold measure it answers."""
        return {self.system[j].id: self.gold[i].id for j, i in self.gold_of.items()}


def measure_rows(pairs: MeasurePairs) -> Iterator[Comparison]:
    """A measure is right where it answers a gold one and agrees with it in what the row is about."""
    yield _judged("measure", pairs, lambda _g, _s: True, lambda m: m.text)
    yield _judged("measure.strict", pairs, _same_ends, lambda m: m.text)
    for field in FIELDS:
        yield _field_row(field, pairs)
    yield _parent_row(pairs)


def _judged(
    row: str,
    pairs: MeasurePairs,
    agrees: Callable[[MeasureMark, MeasureMark], bool],
    value: Callable[[MeasureMark], str],
) -> Comparison:
    met = set(pairs.gold_of.values())
    known = row != "measure"
    gold: list[Claim] = [
        ((i, True), Item(*m.bounds, value(m), known and i not in met)) for i, m in enumerate(pairs.gold)
    ]
    system: list[Claim] = []
    for j, m in enumerate(pairs.system):
        i = pairs.gold_of.get(j)
        right = i is not None and agrees(pairs.gold[i], m)
        system.append(((i, right), Item(*m.bounds, value(m), known and i is None)))
    return compare(row, gold, system)


def _same_ends(gold: MeasureMark, system: MeasureMark) -> bool:
    return abs(gold.start - system.start) <= STRICT and abs(gold.end - system.end) <= STRICT


def _field_row(field: str, pairs: MeasurePairs) -> Comparison:
    return _judged(
        f"measure.{field}",
        pairs,
        lambda gold, system: system.fields[field] in gold.accepted[field],
        lambda m: m.fields[field],
    )


def _parent_row(pairs: MeasurePairs) -> Comparison:
    """The parents agree where they answer each other, or where neither side has one."""
    gold_ids = pairs.gold_ids()
    present = {m.id for m in pairs.system}
    text = {m.id: m.text for m in (*pairs.system, *pairs.gold)}

    def agrees(gold: MeasureMark, system: MeasureMark) -> bool:
        parent = system.parent
        if parent is None or parent not in present:
            return gold.parent is None
        return gold.parent is not None and gold.parent == gold_ids.get(parent)

    return _judged("measure.parent", pairs, agrees, lambda m: text.get(m.parent or "", "none"))
