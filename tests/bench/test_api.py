"""The API is asked over HTTP beside the bare driver and a trivial route, and by many while documents come in."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

import bench.__main__ as command
from bench.api import Spent, p99, pooled
from bench.api_report import print_api, print_crowd
from bench.asking import requests
from bench.crowd import CrowdResult
from graph.store import open_store
from tests.bench.conftest import generated


def test_the_same_requests_each_time() -> None:
    facts = list(generated())
    assert requests(facts, 7, 2) == requests(facts, 7, 2)
    assert requests(facts, 7, 2) != requests(facts, 8, 2)
    assert {request.kind.split(":")[0].split(" of ")[0] for request in requests(facts, 7, 1)} == {
        "type-ahead", "entities", "1 hop", "2 hops", "matrix"
    }  # fmt: skip


def test_the_api_is_measured_and_the_graph_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(command.SIZES, "10k", command.Size(1, 0, 1, 1500, 1, 1, 1, api_rounds=2, crowd_seconds=1.0))
    assert command.main(["api", "--engine", "sqlite", "--home", str(tmp_path)]) == 0
    kept = json.loads((tmp_path / "10k.json").read_text(encoding="utf-8"))["api over SQLite"]
    assert kept["kinds"]["matrix of all"]["bytes"] > 0
    assert (kept["crowd"]["errors"], kept["crowd"]["readers"]) == (0, 200)
    assert kept["crowd"]["answers"] >= 200
    assert "2 × the bare call" in capsys.readouterr().out
    with open_store(str(tmp_path / "10k.db")) as store:
        assert {name.partition("/")[0] for name in store.sources()} == {"generated"}


def test_what_is_slow_is_named() -> None:
    console = Console(file=StringIO(), width=160)
    quick, slow = Spent((1.0,), (1.0,), (1.0,), 10), Spent((9.0,), (1.0,), (1.0,), 10)
    print_api(console, "SQLite", {"quick": quick, "slow": slow})
    print_crowd(console, "SQLite", CrowdResult(3, (0.1, 0.3), 1, 5, 2.0))
    print_crowd(console, "SQLite", CrowdResult(3, (), 1, 5, 2.0))
    assert isinstance(console.file, StringIO)
    said = console.file.getvalue()
    assert "missed by slow." in said
    assert "5 documents came in: 2 answers, 1 errors, p50 200 ms, p99 298 ms." in said
    assert "0 answers, 1 errors." in said


def test_percentiles_and_ratios() -> None:
    assert Spent((4.0,), (1.0,), (1.0,), 0).ratio == 2.0
    assert p99([2.0]) == 2.0
    assert p99([float(second) for second in range(101)]) == 99.0
    (request,) = requests(list(generated()), 7, 1)[:1]
    assert pooled([(request, Spent((1.0,), (2.0,), (3.0,), 4)), (request, Spent((5.0,), (6.0,), (7.0,), 8))]) == {
        request.kind: Spent((1.0, 5.0), (2.0, 6.0), (3.0, 7.0), 8)
    }
