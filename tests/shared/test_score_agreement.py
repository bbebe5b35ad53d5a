"""Our scores against the yardstick that lies beside the gold files, run as it is, on extractions full of errors."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.evaluate import as_json, check, evaluate, load_annotation, score

pytestmark = pytest.mark.shared

ROLES = ("lead", "support", "participate", "implement", "guide")
VALUES = {
    "level": ("task", "item"),
    "kind": ("action", "outcome"),
    "status": ("done", "ongoing", "planned", "required"),
}
LINKS = ("targets", "programs", "periods", "places", "metrics")


class Carelessness:
    """Makes of a gold annotation what a poor extraction might have said: ``rate`` of all it says is changed."""

    def __init__(self, seed: int, rate: float) -> None:
        self.random, self.rate = Random(seed), rate

    def slips(self) -> bool:
        return self.random.random() < self.rate

    def annotation(self, gold: dict[str, Any]) -> dict[str, Any]:
        record = copy.deepcopy(gold)
        names = sorted({m["canonical"] for m in gold["mentions"]}) or ["甲部"]
        record["articles"] = [self.article(a) for a in record["articles"] if not self.slips()]
        record["mentions"] = [self.mention(m, names) for m in record["mentions"] if not self.slips()]
        record["measures"] = [self.measure(m, names) for m in record["measures"] if not self.slips()]
        record["citations"] = [self.citation(c) for c in record["citations"] if not self.slips()]
        self.random.shuffle(record["mentions"])
        return record

    def article(self, article: dict[str, Any]) -> dict[str, Any]:
        for field in ("title", "doc_number", "responsible_bureau", "issued_on"):
            if self.slips():
                article[field] = None
        for field in ("issuers", "addressees"):
            if self.slips():
                article[field] = article[field][1:] + ["甲部"] * self.random.randrange(2)
        return article

    def moved(self, record: dict[str, Any], furthest: int) -> dict[str, Any]:
        if record.get("alt") and self.slips():
            start, end = self.random.choice(record["alt"])
            return {**record, "start": start, "end": end}
        if self.slips():
            start = max(0, record["start"] + self.random.randint(-furthest, furthest))
            return {
                **record,
                "start": start,
                "end": max(start + 1, record["end"] + self.random.randint(-furthest, furthest)),
            }
        return record

    def mention(self, mention: dict[str, Any], names: list[str]) -> dict[str, Any]:
        mention = self.moved(mention, 3)
        if self.slips():
            mention["canonical"] = self.random.choice(names)
        if self.slips():
            mention["type"] = self.random.choice(["Actor", "Program", "Place"])
        return mention

    def measure(self, measure: dict[str, Any], names: list[str]) -> dict[str, Any]:
        measure = self.moved(measure, 40)
        for field, values in VALUES.items():
            if self.slips():
                measure[field] = self.random.choice(measure.get("either", {}).get(field, values))
        if self.slips():
            measure["parent"] = self.random.choice([None, "M1", "M2", "no such measure"])
        spare = measure.get("optional_links", {})
        for field in LINKS:
            kept = [x for x in measure.get(field) or [] if not self.slips()]
            more = [self.random.choice(names)] if field != "metrics" and self.slips() else []
            measure[field] = kept + [x for x in spare.get(field, []) if self.slips()] + more
        kept_owners = [o for o in measure["owners"] + spare.get("owners", []) if not self.slips()]
        measure["owners"] = [x for o in kept_owners for x in self.owner(o, names)]
        return measure

    def owner(self, owner: dict[str, Any], names: list[str]) -> list[dict[str, Any]]:
        changed = dict(owner)
        if self.slips():
            changed["actor"] = self.random.choice(names)
        if self.slips():
            changed["role"] = self.random.choice(owner.get("role_or") or ROLES)
        if self.slips():
            changed["basis"] = self.random.choice(["explicit", "clause_note", "issuer"])
        return [owner, changed] if self.slips() else [changed]

    def citation(self, citation: dict[str, Any]) -> dict[str, Any]:
        if self.slips():
            citation["title"] = citation["title"][1:]
        if self.slips():
            citation["relation"] = "based_on"
        return citation


def yardstick(shared: Path, *paths: Path) -> str:
    command = [sys.executable, str(shared / "gold" / "score.py"), "score", "--json", *map(str, paths)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.rstrip("\n")


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32), rate=st.sampled_from([0.02, 0.1, 0.3, 0.6]))
def test_pooled_scores_agree_to_the_last_digit(shared: Path, tmp_path: Path, seed: int, rate: float) -> None:
    gold_dir = shared / "gold"
    careless = Carelessness(seed, rate)
    golds = {path.stem: load_annotation(path) for path in sorted(gold_dir.glob("*.json"))}
    made = {golds[stem]["source"]: careless.annotation(golds[stem]) for stem in golds}
    for stem in golds:
        text = json.dumps(made[golds[stem]["source"]], ensure_ascii=False)
        (tmp_path / f"{stem}.json").write_text(text, encoding="utf-8")
    report = evaluate(gold_dir, gold_dir / "src", lambda source: made[source.name])
    assert as_json(report.pooled) == yardstick(shared, gold_dir, tmp_path)


@pytest.mark.parametrize("name", ["opinions-2024", "review-2020"])
def test_scores_of_one_file_agree_to_the_last_digit(shared: Path, tmp_path: Path, name: str) -> None:
    path = shared / "gold" / f"{name}.json"
    gold = load_annotation(path)
    system = Carelessness(7, 0.2).annotation(gold)
    other = tmp_path / path.name
    other.write_text(json.dumps(system, ensure_ascii=False), encoding="utf-8")
    assert as_json(score(gold, system)) == yardstick(shared, path, other)


def test_every_gold_file_holds_together(shared: Path) -> None:
    for path in sorted((shared / "gold").glob("*.json")):
        gold = load_annotation(path)
        text = (shared / "gold" / "src" / gold["source"]).read_bytes().decode("utf-8")
        assert check(gold, text) == (), path.name


def test_careless_spans_are_found_out(shared: Path) -> None:
    gold = load_annotation(shared / "gold" / "opinions-2024.json")
    text = (shared / "gold" / "src" / gold["source"]).read_bytes().decode("utf-8")
    assert check(Carelessness(1, 0.3).annotation(gold), text)
