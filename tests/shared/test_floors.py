from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from ingest.evaluate import Tally, load_annotation, score
from tests.floors import below

pytestmark = pytest.mark.shared


def test_the_two_first_documents_are_read_at_least_this_well(
    shared: Path, annotate: Callable[[Path], dict[str, Any]]
) -> None:
    tallies = []
    for name in ("opinions-2024", "review-2020"):
        gold = load_annotation(shared / "gold" / f"{name}.json")
        tallies.append(score(gold, annotate(shared / "gold" / "src" / gold["source"])))
    assert below(reduce(Tally.__add__, tallies)) == {}
