"""The page is measured in a real browser, against its budget."""

from __future__ import annotations

import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from bench.page import BUDGET, Found, NoBrowserError, browser
from bench.page_report import page_json, print_page
from tests.conftest import ROOT

SMALL = """
import sys
import bench.__main__ as command
command.SIZES["10k"] = command.Size(1, 0, 1, 1500, 1, 1, 1, page_visits=1)
sys.exit(command.main(["page", "--home", sys.argv[1]]))
"""


def test_the_page_is_measured(tmp_path: Path) -> None:
    # In a process of its own: the tests of the page have a browser open in this one.
    ran = subprocess.run(
        [sys.executable, "-c", SMALL, str(tmp_path)], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stderr
    kept = json.loads((tmp_path / "10k.json").read_text(encoding="utf-8"))["page"]
    assert kept["nodes"] > 20
    assert min(kept["cells"]) > 20
    assert all(len(kept["values"][name]["each"]) == 1 and kept["values"][name]["each"][0] > 0 for name in BUDGET)
    assert kept["values"]["first view: script, compressed"]["each"][0] < 250
    assert "The budget: " in ran.stdout


def test_what_is_over_its_budget_is_named() -> None:
    found = Found()
    for name in BUDGET:
        found.values[name].extend((1.0, 2.0, 3.0))
    assert found.missed() == []
    found.values["network of 500: drawn"][:] = [900.0, 1100.0, 1200.0]
    assert page_json(found)["missed"] == ["network of 500: drawn"]
    console = Console(file=StringIO(), width=160)
    print_page(console, found)
    assert isinstance(console.file, StringIO)
    assert "missed by network of 500: drawn." in console.file.getvalue()


def test_a_machine_without_a_browser_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.page.shutil.which", lambda _: None)
    with pytest.raises(NoBrowserError, match="apt install chromium"), browser():
        pass
