"""Lineage held against sixty pairs of measures of real documents that were judged by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.analysis import lineage
from graph.store import Store, open_store
from ingest.facts import facts
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read

pytestmark = pytest.mark.shared

LEAST_PRECISION = 0.8
LEAST_FOUND = 0.6


@dataclass(frozen=True)
class Place:
    """A measure by its file and span."""

    file: str
    start: int
    end: int


@dataclass(frozen=True)
class Pair:
    a: Place
    b: Place
    right: bool


def judged() -> list[Pair]:
    lines = (Path(__file__).parent / "lineage_pairs.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith(("#", "file_a"))]
    return [Pair(Place(r[0], int(r[1]), int(r[2])), Place(r[3], int(r[4]), int(r[5])), r[6] == "right") for r in rows]


@pytest.fixture(scope="module")
def store(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The files the pairs are of."""
    lexicon = load_lexicon()
    with open_store(str(tmp_path_factory.mktemp("lineage") / "graph.db")) as opened:
        for file in sorted({place.file for pair in judged() for place in (pair.a, pair.b)}):
            opened.write(facts(extract(read(shared / file), lexicon), lexicon))
        yield opened


@pytest.fixture(scope="module")
def proposed(store: Store, shared: Path) -> list[tuple[Pair, bool]]:
    """Each pair, and whether the second measure is among the forms of the first."""
    rows = [row for source in store.sources() for row in _measures(store, source)]

    def found(place: Place) -> str:
        name = Path(place.file).name
        _, id = max(
            (min(end, place.end) - max(start, place.start), id)
            for source, start, end, id in rows
            if Path(source).name == name
        )
        return id

    return [
        (pair, found(pair.b) in {form.measure_id for form in lineage(store, found(pair.a), limit=500).table})
        for pair in judged()
    ]


def _measures(store: Store, source: str) -> Iterator[tuple[str, int, int, str]]:
    for node in store.facts(source).nodes:
        if node.label == "Measure":
            yield source, int(node.props["start"] or 0), int(node.props["end"] or 0), node.id


def test_the_list_is_of_both_kinds() -> None:
    pairs = judged()
    assert len(pairs) == len(set(pairs)) == 60
    assert sum(not pair.right for pair in pairs) >= 10


def test_what_is_proposed_is_right(proposed: list[tuple[Pair, bool]]) -> None:
    kept = [pair for pair, is_proposed in proposed if is_proposed]
    right = sum(pair.right for pair in kept)
    assert len(kept) >= 20
    assert right / len(kept) >= LEAST_PRECISION, f"{right} right of {len(kept)} proposed"


def test_what_is_right_is_found(proposed: list[tuple[Pair, bool]]) -> None:
    right = [is_proposed for pair, is_proposed in proposed if pair.right]
    assert sum(right) / len(right) >= LEAST_FOUND, f"{sum(right)} found of {len(right)}"
