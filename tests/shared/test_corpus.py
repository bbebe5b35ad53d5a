"""Real documents that no rule was written for: each is read to its end, in time, the same by every process, and quoted.

A file that is refused, with the reason, is in order only where it is known to be one that can't be read.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.readers import read
from tests.conftest import ROOT, SHARED
from tests.invariants import assert_quotes_equal_slices
from tests.timing import no_hang

# One process for all, so that the other process, which reads them by another hash seed, is started once.
pytestmark = [pytest.mark.shared, pytest.mark.xdist_group("corpus")]

DOCUMENTS = sorted(p for p in (SHARED / "corpus").glob("*") if p.suffix != ".tsv")
MAY_BE_REFUSED: frozenset[str] = frozenset()  # scans without a text of their own; there is none among them

LONGEST = 10.0
"""Seconds of a processor's time a document may take."""

SEED = "4242" if os.environ.get("PYTHONHASHSEED") != "4242" else "17"
OTHER = "import sys; from tests.invariants import print_fingerprints; print_fingerprints(sys.argv[1:])"


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[Callable[[str], str | None]]:
    """The fingerprint of a document as another process reads it, by another hash seed and in the other order."""
    command = [sys.executable, "-c", OTHER, *map(str, reversed(DOCUMENTS))]
    environment = os.environ | {"PYTHONHASHSEED": SEED, "PYTHONPATH": str(ROOT)}

    def read_there() -> dict[str, str | None]:
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=ROOT, env=environment, timeout=1200)
        prints: dict[str, str | None] = json.loads(done.stdout)
        return prints

    with ThreadPoolExecutor(1) as pool:
        prints: Future[dict[str, str | None]] = pool.submit(read_there)
        yield lambda name: prints.result()[name]


@pytest.mark.parametrize("path", DOCUMENTS, ids=[p.name for p in DOCUMENTS])
def test_every_quote_equals_its_slice_and_it_takes_no_long(
    path: Path, elsewhere: Callable[[str], str | None], here: Callable[[Path], str | None]
) -> None:
    started = time.thread_time()
    with no_hang(path.name):
        assert here(path) or path.name in MAY_BE_REFUSED
    assert time.thread_time() - started < LONGEST


@pytest.fixture(scope="module")
def here() -> Callable[[Path], str | None]:
    """The fingerprint of a document as this process reads it, once; None where it is refused."""

    @cache
    def read_here(path: Path) -> str | None:
        try:
            return assert_quotes_equal_slices(read(path, path.name))
        except SourceError:
            return None

    return read_here


def test_another_process_reads_the_same(
    elsewhere: Callable[[str], str | None], here: Callable[[Path], str | None]
) -> None:
    assert [path.name for path in DOCUMENTS if elsewhere(path.name) != here(path)] == []


def test_the_documents_are_all_there() -> None:
    assert len(DOCUMENTS) >= 95


def test_what_does_not_end_is_ended() -> None:
    with pytest.raises(TimeoutError, match="the clock was not read"), no_hang("the clock", 0.05):
        time.sleep(30)
