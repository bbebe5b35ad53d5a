"""How fast documents are read, beside what cutting and tagging their words alone takes, and in how much memory."""

from __future__ import annotations

import os
import subprocess
import sys
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from graph.store import open_store
from ingest.facts import facts
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read

with warnings.catch_warnings():  # jieba 0.42.1 has invalid escapes and asks for pkg_resources
    warnings.simplefilter("ignore")
    import jieba.posseg

TARGETS = {"extraction": 10.0, "ingest": 5.0}
"""How many times as fast as the bare pass each should be."""
BARE = "posseg"


class FailedRunError(RuntimeError):
    """The command that is measured did not end well."""


@dataclass(frozen=True, slots=True)
class SpeedResult:
    """Characters a second of each round, by what was done: the bare pass, extraction, ingest into SQLite."""

    documents: int
    characters: int
    rates: dict[str, list[float]]

    def rate(self, way: str) -> float:
        return median(self.rates[way])

    def ratio(self, way: str) -> float:
        """The rate as part of the bare pass's."""
        return self.rate(way) / self.rate(BARE)


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the command: how many documents by how many processes, seconds, and the largest process in MB."""

    documents: int
    jobs: int
    seconds: float
    megabytes: float


def measure_speed(paths: Sequence[Path], rounds: int, *, say: Callable[[str], None] = lambda _: None) -> SpeedResult:
    """Each way ``rounds`` times, by turns, on one core; what is read from disk once only is the first round's loss."""
    lexicon = load_lexicon()
    texts = [read(path).text for path in paths]
    characters = sum(map(len, texts))

    def bare() -> None:
        for text in texts:
            jieba.posseg.lcut(text)

    def extraction() -> None:
        for path in paths:
            extract(read(path), lexicon)

    def ingest() -> None:
        with TemporaryDirectory() as folder, open_store(f"sqlite:///{folder}/graph.db") as store:
            for path in paths:
                store.write(facts(extract(read(path), lexicon), lexicon))

    ways = {BARE: bare, "extraction": extraction, "ingest": ingest}
    jieba.posseg.lcut(texts[0])
    extract(read(paths[0]), lexicon)
    rates: dict[str, list[float]] = {way: [] for way in ways}
    for number in range(1, rounds + 1):
        for way, work in ways.items():
            started = perf_counter()
            work()
            rates[way].append(characters / (perf_counter() - started))
            say(f"round {number} of {rounds}, {way}: {rates[way][-1]:,.0f} characters/s")
    return SpeedResult(len(paths), characters, rates)


def measure_run(paths: Sequence[Path], jobs: int) -> Run:
    """``zhengmai ingest`` over the documents into a new SQLite file, as a process of its own."""
    with TemporaryDirectory() as folder:
        listed = sorted({str(path.parent) for path in paths})
        command = [sys.executable, "-m", "api.cli", "ingest", *listed, "--jobs", str(jobs)]
        environment = os.environ | {"ZHENGMAI_STORE": f"sqlite:///{folder}/graph.db"}
        started = perf_counter()
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603 — our own command
        _, status, used = os.wait4(process.pid, 0)
        seconds = perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise FailedRunError(f"{' '.join(command[1:4])} ended with {process.returncode}")
    return Run(len(paths), jobs, seconds, used.ru_maxrss / 1024)
