"""Reading each source without the names the lexicon has from it alone, for `zhengmai evaluate --leave-one-out`.

A lexicon without some names is a lexicon of its own, with a segmenter of its own, which takes most of a second a file:
so several processes share the work.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from ingest.annotations import annotation
from ingest.evaluate import Gold, own_names
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read


@dataclass(frozen=True, slots=True)
class Unaided:
    """How many names were taken out over all files, and what was read without them, in the order of the gold files."""

    names: int
    annotations: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class _Task:
    source: Path
    folders: tuple[Path, ...]
    without: frozenset[str]


def read_unaided(golds: Sequence[Gold], folders: tuple[Path, ...]) -> Unaided:
    """Read the source of each gold file without its own names, as `own_names` defines them."""
    own = own_names({gold.name: gold.text for gold in golds}, load_lexicon(folders))
    tasks = [_Task(gold.source, folders, own[gold.name]) for gold in golds]
    with ProcessPoolExecutor(min(os.cpu_count() or 1, len(tasks)), mp_context=get_context("spawn")) as pool:
        return Unaided(sum(map(len, own.values())), tuple(pool.map(_read, tasks)))


def _read(task: _Task) -> dict[str, Any]:
    lexicon = load_lexicon(task.folders).without(task.without)
    return annotation(extract(read(task.source, task.source.name), lexicon))
