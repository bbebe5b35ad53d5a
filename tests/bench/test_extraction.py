"""Reading is timed by turns, over documents and over many more made of them."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from bench import __main__ as command
from bench.corpus import documents, multiplied
from bench.extraction import BARE, FailedRunError, Run, SpeedResult, measure_run, measure_speed
from bench.report import extraction_json, print_runs, print_speed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "documents"
    place.mkdir()
    (place / "a.txt").write_text("关于做好某项工作的通知\n各单位应当按期报送材料。\n", encoding="utf-8")
    (place / "b.md").write_text("# 某项办法\n\n第一条 企业应当做好记录。\n", encoding="utf-8")
    (place / "c.xyz").write_text("甲", encoding="utf-8")
    return place


def test_documents_are_those_that_can_be_read(folder: Path, examples: Path) -> None:
    assert [path.name for path in documents(folder)] == ["a.txt", "b.md"]
    assert documents()
    assert {path.suffix for path in documents(examples)} <= {".txt", ".md"}


def test_copies_differ_and_are_always_the_same(folder: Path, tmp_path: Path) -> None:
    first = multiplied(documents(folder), 3, tmp_path / "first")
    second = multiplied(documents(folder), 3, tmp_path / "second")
    texts = [path.read_bytes() for path in first]
    assert len(set(texts)) == len(texts) == 6
    assert texts == [path.read_bytes() for path in second]
    assert [path.read_bytes() for path in multiplied(documents(folder), 3, tmp_path / "first")] == texts


def test_each_way_is_timed_in_every_round(folder: Path) -> None:
    said: list[str] = []
    found = measure_speed(documents(folder), 2, say=said.append)
    assert {way: len(rates) for way, rates in found.rates.items()} == {BARE: 2, "extraction": 2, "ingest": 2}
    assert found.ratio("extraction") > 0
    assert len(said) == 6


def test_the_command_is_timed_and_weighed(folder: Path, tmp_path: Path) -> None:
    run = measure_run(multiplied(documents(folder), 2, tmp_path / "copies"), 2)
    assert (run.documents, run.jobs) == (4, 2)
    assert run.seconds > 0
    assert run.megabytes > 20
    with pytest.raises(FailedRunError, match="ended with"):
        measure_run([tmp_path / "nowhere" / "a.txt"], 1)


def test_results_are_told_and_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(command.SIZES, "10k", command.Size(1, 0, 1, 1, 1, 1, 2))
    monkeypatch.setattr(command, "measure_run", lambda paths, jobs: Run(len(paths), jobs, 1.0, 100.0))
    assert command.main(["extract", "--documents", str(folder), "--home", str(tmp_path / "home")]) == 0
    kept = json.loads((tmp_path / "home" / "10k.json").read_text(encoding="utf-8"))["extraction"]
    assert [run["documents"] for run in kept["runs"]] == [2, 2, 4]
    assert "bare jieba.posseg" in capsys.readouterr().out


def test_tables_of_speed_and_runs() -> None:
    console = Console(file=StringIO(), width=120)
    found = SpeedResult(2, 100, {BARE: [10.0, 12.0, 11.0], "extraction": [121.0], "ingest": [22.0]})
    print_speed(console, found)
    print_runs(console, [Run(2, 1, 4.0, 250.0)])
    assert isinstance(console.file, StringIO)
    shown = console.file.getvalue()
    assert "10: met" in shown
    assert "5: missed" in shown
    assert "250" in shown
    assert extraction_json(found, [Run(2, 1, 4.0, 250.0)])["ratios"] == {"extraction": 11.0, "ingest": 2.0}
