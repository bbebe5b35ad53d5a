"""Many readers at once while documents are being read in: whether all are answered, and how long the slowest wait."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, perf_counter

from bench.corpus import documents, multiplied
from bench.serving import HOST, access_environment, served_api
from graph.store.base import Access, Store

READERS = 200
_INGESTED = "read-while-asked/"
_COPIES = 40


@dataclass(frozen=True, slots=True)
class CrowdResult:
    """Seconds of every answer, how many went wrong, and how many documents came in meanwhile."""

    readers: int
    seconds: tuple[float, ...]
    errors: int
    documents: int
    lasted: float


def measure_crowd(
    store: Store, access: Access, paths: Sequence[str], lasting: float, readers: int = READERS
) -> CrowdResult:
    """``readers`` at once ask ``paths`` by turns for so long while an ingest runs; the graph is left as it was."""
    before = store.sources()
    with TemporaryDirectory() as place, served_api(store.url, access) as port:
        multiplied(documents(Path("examples")), _COPIES, Path(place) / _INGESTED)
        command = [
            sys.executable,
            "-m",
            "api.cli",
            "ingest",
            place,
            "--root",
            place,
            "--store",
            store.url,
            "--jobs",
            "1",
        ]
        environment, quiet = os.environ | access_environment(access), subprocess.DEVNULL
        with subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet) as ingest:  # noqa: S603 — our own
            try:
                _await_first(store, ingest)
                started = perf_counter()
                answers = asyncio.run(_crowd(port, paths, readers, lasting))
                lasted = perf_counter() - started
            finally:
                ingest.terminate()
    added = [name for name in store.sources() if name not in before]
    for name in added:
        store.delete(name)
    good = [seconds for seconds, status in answers if status == 200]
    return CrowdResult(readers, tuple(good), len(answers) - len(good), len(added), lasted)


def _await_first(store: Store, ingest: subprocess.Popen[bytes]) -> None:
    """Until the ingest has written something: reading the lexicon comes first."""
    until = monotonic() + 120
    while monotonic() < until and ingest.poll() is None:
        if any(name.startswith(_INGESTED) for name in store.sources()):
            return
        with suppress(subprocess.TimeoutExpired):
            ingest.wait(0.2)


async def _crowd(port: int, paths: Sequence[str], readers: int, lasting: float) -> list[tuple[float, int]]:
    until = monotonic() + lasting
    turns = [list(islice(cycle(paths), start, start + len(paths))) for start in range(readers)]
    found = await asyncio.gather(*(_reader(port, turn, until) for turn in turns))
    return [answer for answers in found for answer in answers]


async def _reader(port: int, paths: Sequence[str], until: float) -> list[tuple[float, int]]:
    """Asks one after another over one connection; status 0 where it was cut."""
    answers: list[tuple[float, int]] = []
    reader, writer = await asyncio.open_connection(HOST, port)
    try:
        for path in cycle(paths):
            if monotonic() >= until:
                break
            started = perf_counter()
            status = await _ask(reader, writer, path)
            answers.append((perf_counter() - started, status))
    except (OSError, EOFError):
        answers.append((0.0, 0))
    finally:
        writer.close()
    return answers


async def _ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> int:
    """The status of an answer, read to its end."""
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode("ascii"))
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = next(line for line in head.split("\r\n") if line.startswith("content-length:"))
    await reader.readexactly(int(length.partition(":")[2]))
    return int(head.split(" ", 2)[1])
