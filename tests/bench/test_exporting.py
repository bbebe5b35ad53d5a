"""What is said of an export is what it took."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.exporting import WAYS, ExportRun, FailedExportError, growth, measure_export, measure_exports
from graph.exports import FORMATS
from graph.store import open_store
from tests.graph.papers import papers


def test_every_format_is_measured_but_the_importers() -> None:
    assert set(WAYS) >= set(FORMATS) - {"neo4j-admin"}
    assert "responsibility xlsx" in WAYS


def test_a_run_tells_time_memory_and_size(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "graph.db")) as store:
        for facts in papers():
            store.write(facts)
    ((way, runs),) = measure_exports({10: tmp_path / "graph.db"}, ["parquet"])
    assert way == "parquet"
    assert runs[0].relations == 10
    assert runs[0].seconds > 0
    assert runs[0].megabytes > 10
    assert runs[0].written > 0


def test_an_export_that_fails_is_no_figure(tmp_path: Path) -> None:
    with pytest.raises(FailedExportError):
        measure_export(tmp_path / "none.db", 1, WAYS["jsonl"])


def test_growth_is_of_memory() -> None:
    assert growth([ExportRun(1, 1.0, 100.0, 1.0), ExportRun(10, 9.0, 125.0, 10.0)]) == 1.25
