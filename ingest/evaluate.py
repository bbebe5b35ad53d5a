"""How good an extraction is: precision, recall and F1 against gold annotations, and the errors behind them.

Definitions in short: a mention counts when both its ends agree (``mention.T``), when it overlaps (``mention~.T``), or
when it overlaps and has the right canonical name (``canonical.T``). A measure counts when at least half of what it and
its gold one cover together is shared; its fields, owners and links are then compared under that pairing. Optional marks
neither earn nor cost, accepted variants count as the mark itself. Counts of several files are pooled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import SourceError
from ingest.evaluation.changes import Change, Turn, change_lines, change_table, changes
from ingest.evaluation.check import check
from ingest.evaluation.faults import Fault, faults
from ingest.evaluation.marks import Record, load_annotation, parse
from ingest.evaluation.own_names import own_names
from ingest.evaluation.report import FileReport, Report, as_json, fault_lines, numbers, table
from ingest.evaluation.rows import rows
from ingest.evaluation.tally import Row, Tally

__all__ = [
    "Change",
    "Fault",
    "FileReport",
    "Gold",
    "Report",
    "Row",
    "Tally",
    "Turn",
    "as_json",
    "change_lines",
    "change_table",
    "changes",
    "check",
    "compare",
    "errors",
    "evaluate",
    "fault_lines",
    "golds",
    "load_annotation",
    "numbers",
    "own_names",
    "score",
    "table",
]


def score(gold: Record, system: Record) -> Tally:
    """The rows of one source: an annotation against the gold annotation of the same text."""
    return Tally.of(rows(parse(gold), parse(system)))


def errors(gold: Record, system: Record, text: str) -> tuple[Fault, ...]:
    """What ``system`` missed and made up, row by row, with the sentences of the source ``text``."""
    return tuple(faults(rows(parse(gold), parse(system)), text))


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold file: its name, its annotation, and the source it annotates."""

    name: str
    record: Record
    source: Path
    text: str


def golds(gold_dir: Path, source_dir: Path) -> tuple[Gold, ...]:
    """The gold files of a folder, by name.

    SourceError where the folder holds none, or a gold file's source is not in ``source_dir``.
    """
    paths = sorted(gold_dir.glob("*.json"))
    if not paths:
        raise SourceError(str(gold_dir), "holds no gold annotations (*.json)")
    return tuple(_gold(path, source_dir) for path in paths)


def _gold(path: Path, source_dir: Path) -> Gold:
    record = load_annotation(path)
    source = source_dir / record["source"]
    if not source.is_file():
        raise SourceError(str(path), f"its source {record['source']} is not in {source_dir}")
    return Gold(path.name, record, source, source.read_bytes().decode("utf-8"))


def compare(wanted: Iterable[Gold], systems: Iterable[Record]) -> Report:
    """The report on what was read in the sources of gold files, in the order of these."""
    return Report(tuple(_file_report(gold, system) for gold, system in zip(wanted, systems, strict=True)))


def _file_report(gold: Gold, system: Record) -> FileReport:
    compared = tuple(rows(parse(gold.record), parse(system)))
    return FileReport(gold.name, gold.text, compared, gold.record.get("annotators", 2))


def evaluate(gold_dir: Path, source_dir: Path, extract: Callable[[Path], dict[str, Any]]) -> Report:
    """Run ``extract`` on the source of every gold file in a folder and compare; errors are those of `golds`."""
    wanted = golds(gold_dir, source_dir)
    return compare(wanted, (extract(gold.source) for gold in wanted))
