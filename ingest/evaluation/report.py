"""A report over many sources, and its forms: a table, JSON, a list of faults."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from ingest.evaluation.faults import Fault
from ingest.evaluation.tally import Row, Tally


@dataclass(frozen=True, slots=True)
class FileReport:
    """One source: its gold file's name, its scores and what it got wrong."""

    name: str
    tally: Tally
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All sources, by name of their gold files."""

    files: tuple[FileReport, ...]

    @property
    def pooled(self) -> Tally:
        """The counts of all files together: every claim weighs the same, whatever file it is in."""
        return reduce(Tally.__add__, (f.tally for f in self.files), Tally())


def table(tally: Tally) -> str:
    """A line a row: precision, recall, F1 and the counts."""
    lines = [f"{'':24}{'P':>7}{'R':>7}{'F1':>7}{'tp':>6}{'gold':>6}{'sys':>6}"]
    lines += (
        f"{row.name:24}{row.p:7.3f}{row.r:7.3f}{row.f1:7.3f}{row.tp:6}{row.gold:6}{row.sys:6}" for row in tally.rows()
    )
    return "\n".join(lines)


def as_json(tally: Tally) -> str:
    """The rows as one JSON object, scores rounded to four digits."""
    return json.dumps({row.name: _numbers(row) for row in tally.rows()}, ensure_ascii=False, indent=1)


def _numbers(row: Row) -> dict[str, float]:
    scores = {"p": round(row.p, 4), "r": round(row.r, 4), "f1": round(row.f1, 4)}
    return scores | {"tp": row.tp, "gold": row.gold, "system": row.sys}


def fault_lines(faults: Iterable[Fault]) -> str:
    """Two lines a fault: what is wrong, and the sentence it is wrong in."""
    return "\n".join(
        f"{f.row:22} {'missed' if f.missed else 'false '} [{f.start},{f.end}) {f.value}\n    {f.sentence}"
        for f in faults
    )
