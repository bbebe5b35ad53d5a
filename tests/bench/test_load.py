"""The ways to write into Neo4j write the same, and nothing is wiped that no benchmark wrote."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from bench.load import LoadResult, contents, measure_load
from bench.report import keep, load_json, print_load
from bench.server import ForeignDataError, Target
from tests.bench.conftest import generated
from tests.graph.papers import papers


def test_every_way_is_timed_and_writes_the_same(target: Target, tmp_path: Path) -> None:
    found = measure_load(target, generated(), rounds=1, warm=1)
    assert found.relations == pytest.approx(1500, rel=0.05)
    assert [len(rates) for rates in found.rates.values()] == [1, 1, 1]
    assert found.ratio > 0
    keep(tmp_path / "results" / "tiny.json", {"load": load_json(found)})
    assert json.loads((tmp_path / "results" / "tiny.json").read_text())["load"]["rates"] == found.rates


def test_contents_tell_a_changed_property(target: Target) -> None:
    with target.store() as store, target.driver() as driver:
        store.write(generated()[0])
        before = contents(driver, None)
        driver.execute_query("MATCH (m:Measure {ordinal: 1})<-[r:OWNS]-() SET r.role = 'guide'")
        after = contents(driver, None)
    assert before.counts == after.counts
    assert before.counts["Actor:Entity"] > 10
    assert before.digest != after.digest


def test_what_others_wrote_is_not_wiped(target: Target) -> None:
    paper = next(iter(papers()))
    with target.store() as store:
        store.write(paper)
        with pytest.raises(ForeignDataError, match=paper.source.name):
            target.wipe()
        assert store.sources() == {paper.source.name: paper.source.sha256}


def test_a_table_of_rates() -> None:
    console = Console(file=StringIO(), width=100)
    print_load(console, LoadResult(1000, 2, {"engine": [900.0, 800.0, 100.0], "bare": [1000.0, 1000.0, 1100.0]}))
    assert isinstance(console.file, StringIO)
    assert "0.80 × the bare loop's rate (at least 0.8: met)" in " ".join(console.file.getvalue().split())
