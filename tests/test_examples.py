"""The sample documents: how well they are read, and that they read the same on every machine and in every order."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.store import open_store
from ingest.evaluate import check, evaluate, load_annotation
from ingest.readers import read
from tests.conftest import ROOT
from tests.floors import below
from tests.invariants import assert_quotes_equal_slices

DOCUMENTS = sorted(p for p in (ROOT / "examples").iterdir() if p.suffix in (".md", ".txt") and p.stem != "README")
GOLD = sorted((ROOT / "examples" / "gold").glob("*.json"))


def zhengmai(*arguments: str, seed: int, store: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The command as a user runs it, from the root of the checkout, in a process of its own."""
    environment = os.environ | {"PYTHONHASHSEED": str(seed), "ZHENGMAI_STORE": f"sqlite:///{store}"}
    command = [sys.executable, "-c", "from api.cli import main; main()", *arguments]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", cwd=ROOT, env=environment)


def test_every_sample_has_its_gold_annotation() -> None:
    assert len(DOCUMENTS) >= 4
    assert [load_annotation(path)["source"] for path in GOLD] == [path.name for path in DOCUMENTS]


@pytest.mark.parametrize("path", GOLD, ids=[p.stem for p in GOLD])
def test_a_gold_annotation_holds_together(path: Path, examples: Path) -> None:
    gold = load_annotation(path)
    assert check(gold, (examples / gold["source"]).read_bytes().decode("utf-8")) == ()


def test_the_samples_are_read_at_least_this_well(examples: Path, annotate: Callable[[Path], dict[str, Any]]) -> None:
    assert below(evaluate(examples / "gold", examples, annotate).pooled) == {}


@pytest.mark.parametrize("path", DOCUMENTS, ids=[p.name for p in DOCUMENTS])
def test_every_quote_equals_its_slice(path: Path) -> None:
    assert_quotes_equal_slices(read(path))


def test_extraction_is_the_same_in_any_order_whatever_the_hash_seed(tmp_path: Path) -> None:
    files = [str(path.relative_to(ROOT)) for path in DOCUMENTS]
    one, other = tmp_path / "one", tmp_path / "other"
    zhengmai("extract", *files, "-o", str(one), seed=0)
    zhengmai("extract", *reversed(files), "-o", str(other), seed=4242)
    written = {path.name: path.read_bytes() for path in sorted(one.iterdir())}
    assert len(written) == len(files)
    assert written == {path.name: path.read_bytes() for path in sorted(other.iterdir())}


def test_the_graph_is_the_same_in_any_order_and_a_second_run_changes_nothing(tmp_path: Path) -> None:
    files = [str(path.relative_to(ROOT)) for path in DOCUMENTS]
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    zhengmai("ingest", *files, seed=0, store=one)
    zhengmai("ingest", *reversed(files), seed=4242, store=other)
    again = zhengmai("ingest", "examples", seed=7, store=other)
    assert f"0 new, 0 changed, {len(files)} unchanged" in again.stdout
    with open_store(f"sqlite:///{one}") as first, open_store(f"sqlite:///{other}") as second:
        assert first.dump() == second.dump()
