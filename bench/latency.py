"""How long a question takes through the engine on Neo4j, and how long the same queries take the bare driver.

The bare driver runs the very statements and parameters the question runs, in the same order, by ``execute_query``; it
makes nothing of the rows. Both are timed by turns in one run, in an order that changes from round to round.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random
from statistics import median, quantiles
from time import perf_counter
from typing import TypeVar, cast

import neo4j

from bench.cases import Case
from bench.server import Target
from graph.queries import QUERIES, read_query
from graph.store.base import Parameter, Reader, Row, Store
from graph.store.neo4j import as_sent
from graph.store.neo4j_server import CYPHER

T = TypeVar("T")
TARGET = 1.5
"""How many times the bare driver's time a question may take, by p50."""


@dataclass(frozen=True, slots=True)
class Call:
    """A query as it was asked."""

    name: str
    params: dict[str, Parameter]


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds that answers took."""

    seconds: list[float]

    @property
    def p50(self) -> float:
        return median(self.seconds)

    @property
    def p95(self) -> float:
        return quantiles(self.seconds, n=20, method="inclusive")[-1] if len(self.seconds) > 1 else self.seconds[0]


@dataclass(frozen=True, slots=True)
class Latency:
    """Times of the engine, the bare driver and, for information, SQLite; the last may be missing."""

    calls: int
    engine: Times
    bare: Times
    sqlite: Times | None = None

    @property
    def ratio(self) -> float:
        return self.engine.p50 / self.bare.p50


class Recorder:
    """A store that also notes every query a question asks."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.calls: list[Call] = []

    def ask(self, name: str, **params: Parameter) -> list[Row]:
        """As `Store.ask`, noted."""
        return _Noting(self._store, self.calls).ask(name, **params)

    def read(self, work: Callable[[Reader], T]) -> T:
        """As `Store.read`; an answer made once more is noted once."""

        def noted(reader: Reader) -> T:
            self.calls = []
            return work(_Noting(reader, self.calls))

        return self._store.read(noted)


@dataclass(frozen=True, slots=True)
class _Noting:
    reader: Reader
    calls: list[Call]

    def ask(self, name: str, **params: Parameter) -> list[Row]:
        self.calls.append(Call(name, params))
        return self.reader.ask(name, **params)

    def revision(self) -> str:
        return self.reader.revision()


def record(store: Store, case: Case) -> list[Call]:
    """The queries a case asks, in order."""
    recorder = Recorder(store)
    case.ask(cast(Store, recorder))
    return recorder.calls


class Bare:
    """Runs recorded queries by the driver alone."""

    def __init__(self, driver: neo4j.Driver, database: str | None) -> None:
        self._driver, self._database = driver, database
        self._texts = {query.name: read_query(CYPHER / "read", query, ".cypher", "//") for query in QUERIES.values()}

    def prepared(self, calls: Iterable[Call]) -> list[tuple[str, dict[str, object]]]:
        """Statements and parameters as the server takes them, so that making them costs the bare driver nothing."""
        return [as_sent(self._texts[call.name], QUERIES[call.name], call.params) for call in calls]

    def run(self, prepared: Iterable[tuple[str, dict[str, object]]]) -> None:
        """Each statement, and all its records."""
        for text, params in prepared:
            list(
                self._driver.execute_query(
                    text,
                    params,
                    routing_=neo4j.RoutingControl.READ,
                    database_=self._database,
                ).records
            )


def measure_latency(
    target: Target,
    cases: Sequence[Case],
    rounds: int,
    *,
    sqlite: Store | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> list[tuple[Case, Latency]]:
    """Every case ``rounds`` times in each way, after two rounds to warm up."""
    with target.driver() as driver, target.store() as store:
        bare = Bare(driver, target.access.database)
        calls = [record(store, case) for case in cases]
        ways: list[dict[str, Callable[[], object]]] = []
        for case, asked in zip(cases, calls, strict=True):
            prepared = bare.prepared(asked)
            ways.append({"engine": _asking(case, store), "bare": _running(bare, prepared)})
            if sqlite is not None:
                ways[-1]["sqlite"] = _asking(case, sqlite)
        times = _by_turns(ways, rounds, say)
    return [
        (case, Latency(len(asked), *(Times(taken[way]) for way in taken)))
        for case, asked, taken in zip(cases, calls, times, strict=True)
    ]


def _asking(case: Case, store: Store) -> Callable[[], object]:
    return lambda: case.ask(store)


def _running(bare: Bare, prepared: list[tuple[str, dict[str, object]]]) -> Callable[[], object]:
    return lambda: bare.run(prepared)


def _by_turns(
    ways: Sequence[dict[str, Callable[[], object]]], rounds: int, say: Callable[[str], None], warm: int = 2
) -> list[dict[str, list[float]]]:
    """Seconds of each round by way, for each case."""
    rng = Random("order")
    times: list[dict[str, list[float]]] = [{way: [] for way in each} for each in ways]
    for number in range(-warm, rounds):
        say(f"round {number + 1} of {rounds}" if number >= 0 else "warming up")
        for place in rng.sample(range(len(ways)), len(ways)):
            for way in rng.sample(list(ways[place]), len(ways[place])):
                seconds = _seconds(ways[place][way])
                if number >= 0:
                    times[place][way].append(seconds)
    return times


def _seconds(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return perf_counter() - started


def by_question(found: Iterable[tuple[Case, Latency]]) -> dict[str, Latency]:
    """The times of all cases of each question as one."""
    grouped: dict[str, list[Latency]] = defaultdict(list)
    for case, latency in found:
        grouped[case.question].append(latency)
    return {question: pooled(each) for question, each in grouped.items()}


def pooled(found: Sequence[Latency]) -> Latency:
    """The times of several cases as one; ``calls`` is the most queries any of them asks."""
    sqlite = [each.sqlite for each in found if each.sqlite]
    return Latency(
        max(each.calls for each in found),
        Times([second for each in found for second in each.engine.seconds]),
        Times([second for each in found for second in each.bare.seconds]),
        Times([second for each in sqlite for second in each.seconds]) if sqlite else None,
    )
