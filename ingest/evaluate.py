"""How good an extraction is: precision, recall and F1 against gold annotations, and the errors behind them.

Definitions in short: a mention counts when both its ends agree (``mention.T``), when it overlaps (``mention~.T``), or
when it overlaps and has the right canonical name (``canonical.T``). A measure counts when at least half of what it and
its gold one cover together is shared; its fields, owners and links are then compared under that pairing. Optional marks
neither earn nor cost, accepted variants count as the mark itself. Counts of several files are pooled.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from graph.errors import SourceError
from ingest.evaluation.check import check
from ingest.evaluation.faults import Fault, faults
from ingest.evaluation.marks import Record, load_annotation, parse
from ingest.evaluation.report import FileReport, Report, as_json, fault_lines, table
from ingest.evaluation.rows import rows
from ingest.evaluation.tally import Row, Tally

__all__ = [
    "Fault",
    "FileReport",
    "Report",
    "Row",
    "Tally",
    "as_json",
    "check",
    "errors",
    "evaluate",
    "fault_lines",
    "load_annotation",
    "score",
    "table",
]


def score(gold: Record, system: Record) -> Tally:
    """The rows of one source: an annotation against the gold annotation of the same text."""
    return Tally.of(rows(parse(gold), parse(system)))


def errors(gold: Record, system: Record, text: str) -> tuple[Fault, ...]:
    """What ``system`` missed and made up, row by row, with the sentences of the source ``text``."""
    return tuple(faults(rows(parse(gold), parse(system)), text))


def evaluate(gold_dir: Path, source_dir: Path, extract: Callable[[Path], dict[str, Any]]) -> Report:
    """Run ``extract`` on the source of every gold file in a folder and compare.

    SourceError where the folder holds no gold file, or a gold file's source is not in ``source_dir``.
    """
    golds = sorted(gold_dir.glob("*.json"))
    if not golds:
        raise SourceError(str(gold_dir), "holds no gold annotations (*.json)")
    return Report(tuple(_file_report(path, source_dir, extract) for path in golds))


def _file_report(path: Path, source_dir: Path, extract: Callable[[Path], dict[str, Any]]) -> FileReport:
    gold = load_annotation(path)
    source = source_dir / gold["source"]
    if not source.is_file():
        raise SourceError(str(path), f"its source {gold['source']} is not in {source_dir}")
    text = source.read_bytes().decode("utf-8")
    compared = tuple(rows(parse(gold), parse(extract(source))))
    return FileReport(path.name, Tally.of(compared), tuple(faults(compared, text)))
