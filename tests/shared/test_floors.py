from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from ingest.evaluate import Report, Row, Tally, evaluate
from tests.floors import FLOORS, below

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def report(shared: Path, annotate: Callable[[Path], dict[str, Any]]) -> Report:
    return evaluate(shared / "gold", shared / "gold" / "src", annotate)


def test_all_documents_together_are_read_at_least_this_well(report: Report) -> None:
    assert below(report.pooled) == {}


def test_the_two_first_documents_are_read_at_least_this_well(report: Report) -> None:
    tallies = [file.tally for file in report.files if file.name in ("opinions-2024.json", "review-2020.json")]
    assert len(tallies) == 2
    assert below(reduce(Tally.__add__, tallies)) == {}


def test_a_row_under_its_floor_is_told_and_a_floor_is_only_asked_of_what_there_is() -> None:
    found, named = Row("mention~.Actor", 50, 50, 50), Row("canonical.Actor", 45, 50, 50)
    nothing = Tally({name: Row(name, 0, 0, 0) for name in _rows_with_floors()})
    assert below(nothing) == {}
    poor = nothing + Tally({"mention~.Actor": found, "canonical.Actor": named, "measure": Row("measure", 1, 2, 2)})
    assert below(poor) == {"name.Actor": (0.9, 0.92), "measure": (0.5, 0.97)}


def _rows_with_floors() -> list[str]:
    kinds = [name.removeprefix("name.") for name in FLOORS if name.startswith("name.")]
    rows = [name for name in FLOORS if not name.startswith("name.")]
    return [*rows, *(f"{row}.{kind}" for row in ("mention~", "canonical") for kind in kinds)]
