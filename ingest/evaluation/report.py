"""A report over many sources, and its forms: a table, JSON, a list of faults."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import reduce

from ingest.evaluation.claims import Comparison
from ingest.evaluation.faults import Fault, faults
from ingest.evaluation.tally import Row, Tally


@dataclass(frozen=True, slots=True)
class FileReport:
    """One source: its gold file's name, its text, what was compared, and by how many people it was annotated."""

    name: str
    text: str
    rows: tuple[Comparison, ...]
    annotators: int = 2

    @property
    def tally(self) -> Tally:
        """Its scores."""
        return Tally.of(self.rows)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What it got wrong, with the sentences."""
        return tuple(faults(self.rows, self.text))


@dataclass(frozen=True, slots=True)
class Report:
    """All sources, by name of their gold files."""

    files: tuple[FileReport, ...]

    def part(self, belongs: Callable[[FileReport], bool]) -> Report:
        """The report on some of the files."""
        return Report(tuple(file for file in self.files if belongs(file)))

    @property
    def pooled(self) -> Tally:
        """The counts of all files together: every claim weighs the same, whatever file it is in."""
        return reduce(Tally.__add__, (f.tally for f in self.files), Tally())


def table(tally: Tally, beside: Mapping[str, Tally] | None = None) -> str:
    """A line a row: precision, recall, F1 and the counts; then the F1 of each tally ``beside`` it, by its name."""
    beside = beside or {}
    lines = [f"{'':24}{'P':>7}{'R':>7}{'F1':>7}{'tp':>6}{'gold':>6}{'sys':>6}" + "".join(f"  {n:>7}" for n in beside)]
    for row in tally.rows():
        others = (other.counts.get(row.name) for other in beside.values())
        scores = (f"{o.f1:7.3f}" if o and (o.gold or o.sys) else f"{'-':>7}" for o in others)
        columns = "".join(f"  {score:>{max(7, len(name))}}" for name, score in zip(beside, scores, strict=True))
        lines.append(f"{row.name:24}{row.p:7.3f}{row.r:7.3f}{row.f1:7.3f}{row.tp:6}{row.gold:6}{row.sys:6}{columns}")
    return "\n".join(lines)


def as_json(tally: Tally) -> str:
    """The rows as one JSON object, scores rounded to four digits."""
    return json.dumps(numbers(tally), ensure_ascii=False, indent=1)


def numbers(tally: Tally) -> dict[str, dict[str, float]]:
    """The rows by name, as `as_json` writes them."""
    return {row.name: _numbers(row) for row in tally.rows()}


def _numbers(row: Row) -> dict[str, float]:
    scores = {"p": round(row.p, 4), "r": round(row.r, 4), "f1": round(row.f1, 4)}
    return scores | {"tp": row.tp, "gold": row.gold, "system": row.sys}


def fault_lines(faults: Iterable[Fault]) -> str:
    """Two lines a fault: what is wrong, and the sentence it is wrong in."""
    return "\n".join(
        f"{f.row:22} {'missed' if f.missed else 'false '} [{f.start},{f.end}) {f.value}\n    {f.sentence}"
        for f in faults
    )
