"""Real documents that no rule was written for: each is read to its end, and what is read quotes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.readers import read
from tests.conftest import SHARED
from tests.invariants import assert_quotes_equal_slices

pytestmark = pytest.mark.shared

DOCUMENTS = sorted(p for p in (SHARED / "corpus").glob("*") if p.suffix != ".tsv")


@pytest.mark.parametrize("path", DOCUMENTS, ids=[p.name for p in DOCUMENTS])
def test_every_quote_equals_its_slice(path: Path) -> None:
    assert_quotes_equal_slices(read(path))
