"""How fast a graph is written into Neo4j: by the engine, a source a transaction, and by a bare driver loop.

Both write the same sources into the same server by turns, each time into an empty database; what they leave behind is
compared to the last property.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any

import neo4j

from bench.bare import rows_of, together, write_all, write_each
from bench.server import Target
from graph.model import SourceFacts
from graph.store.merge import in_order

TARGET = 0.8
"""What part of the bare loop's rate the engine is to reach."""

_NODES = "MATCH (n) WHERE NOT n:Schema AND NOT n:Change RETURN labels(n) AS kind, properties(n) AS props"
_RELATIONS = """
MATCH (a)-[r]->(b)
RETURN [type(r), coalesce(a.id, a.name, a.form), coalesce(b.id, b.name, b.form)] AS kind, properties(r) AS props"""


class DifferentGraphsError(RuntimeError):
    """The ways to write do not write the same."""


@dataclass(frozen=True, slots=True)
class LoadResult:
    """Relations a second of each round, by way of writing."""

    relations: int
    sources: int
    rates: dict[str, list[float]]

    def rate(self, way: str) -> float:
        return median(self.rates[way])

    @property
    def ratio(self) -> float:
        """The engine's rate as part of the bare loop's."""
        return self.rate("engine") / self.rate("bare")


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database holds: nodes by labels and relations by type, and a hash of everything in whatever order."""

    counts: dict[str, int]
    digest: int


def measure_load(
    target: Target,
    facts: Sequence[SourceFacts],
    rounds: int,
    *,
    warm: int = 0,
    say: Callable[[str], None] = lambda _: None,
) -> LoadResult:
    """Each way ``rounds`` times, by turns, after some more to warm up; what each writes first is compared."""
    batches = [rows_of(each) for each in facts]
    batch = together(batches)
    relations = sum(len(in_order(each.relations)) for each in facts)
    with target.driver() as driver, target.store() as store:
        database = target.access.database
        ways: dict[str, Callable[[], object]] = {
            "engine": lambda: [store.write(each) for each in facts],
            "bare": lambda: write_each(driver, database, batches),
            "bare, 10,000 rows a transaction": lambda: write_all(driver, database, batch),
        }
        found = {}
        for way, write in ways.items():
            say(f"warming up: {way}")
            _timed(target, write)
            found[way] = contents(driver, database)
        _check_same(found)
        rates: dict[str, list[float]] = {way: [] for way in ways}
        for number in range(1 - warm, rounds + 1):
            for way, write in ways.items():
                rate = relations / _timed(target, write)
                say(f"round {number} of {rounds}, {way}: {rate:,.0f} relations/s")
                rates[way] += [rate] if number > 0 else []
    return LoadResult(relations, len(facts), rates)


def contents(driver: neo4j.Driver, database: str | None) -> Contents:
    """What the database holds, the mark with its count of writes and the log of changes left out."""
    counts: Counter[str] = Counter()
    digest = 0
    with driver.session(database=database, default_access_mode=neo4j.READ_ACCESS) as session:
        for row in session.run(_NODES):
            counts[":".join(sorted(row["kind"]))] += 1
            digest += _hash([sorted(row["kind"]), row["props"]])
        for row in session.run(_RELATIONS):
            counts[row["kind"][0]] += 1
            digest += _hash([row["kind"], row["props"]])
    return Contents(dict(sorted(counts.items())), digest)


def _hash(value: Any) -> int:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:8], "big")


def _check_same(found: dict[str, Contents]) -> None:
    (first, wanted), *others = found.items()
    for way, held in others:
        if held != wanted:
            differing = set(held.counts.items()) ^ set(wanted.counts.items()) or "properties"
            raise DifferentGraphsError(f"{first} and {way} do not write the same: {differing}")


def _timed(target: Target, write: Callable[[], object]) -> float:
    target.wipe()
    started = perf_counter()
    write()
    return perf_counter() - started
