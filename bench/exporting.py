"""How long an export takes, and how much memory at ten times the relations: it is to be as much as before."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from graph.exports import FORMATS, TABLES

TARGET = 1.3
"""How many times the memory ten times the relations may take at most."""

WAYS: dict[str, tuple[str, ...]] = {
    **{format: ("--format", format) for format in FORMATS if format != "neo4j-admin"},
    **{f"{table} {format}": ("--format", format, "--table", table) for table in TABLES for format in TABLES[table]},
}
"""What is measured, and the options it is asked with. The importer's files hold all shared nodes until the end."""


class FailedExportError(RuntimeError):
    """The command that is measured did not end well."""


@dataclass(frozen=True, slots=True)
class ExportRun:
    """One run of the command: relations of the graph, seconds, the largest memory, and what was written, in MB."""

    relations: int
    seconds: float
    megabytes: float
    written: float


def measure_exports(stores: dict[int, Path], ways: Iterable[str] = WAYS) -> Iterator[tuple[str, list[ExportRun]]]:
    """Each way over each store, which are by their number of relations."""
    for way in ways:
        yield way, [measure_export(path, relations, WAYS[way]) for relations, path in stores.items()]


def measure_export(database: Path, relations: int, options: tuple[str, ...]) -> ExportRun:
    """``zhengmai export`` of a SQLite file, as a process of its own."""
    with TemporaryDirectory() as folder:
        target = Path(folder) / "out"
        command = [sys.executable, "-m", "api.cli", "export", str(target), *options, "--store", f"sqlite:///{database}"]
        started = perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603 — our own command
        _, status, used = os.wait4(process.pid, 0)
        seconds = perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise FailedExportError(f"{' '.join(command[1:4])} ended with {process.returncode}")
        files = target.iterdir() if target.is_dir() else [target]
        return ExportRun(relations, seconds, used.ru_maxrss / 1024, sum(file.stat().st_size for file in files) / 1e6)


def growth(runs: list[ExportRun]) -> float:
    """The memory of the largest graph as a multiple of the smallest one's."""
    return runs[-1].megabytes / runs[0].megabytes
