"""How long the API takes over HTTP, beside the bare driver's call for the same rows and a trivial route.

A request goes to ``zhengmai serve`` over a connection that is kept. The bare driver runs in this process the very
statements the question runs; the trivial route is asked over the same kind of connection. All take turns, in an order
that changes from round to round; the three are timed in one run on one machine, so that only their ratio counts.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from random import Random
from statistics import median, quantiles
from time import perf_counter

from bench.asking import Request
from bench.latency import Bare, Call, record
from bench.server import Target
from bench.serving import HOST, served_api, served_trivial
from bench.trivial import PATH as TRIVIAL
from graph.queries import QUERIES, read_query
from graph.store.base import Access, Store
from graph.store.sqlite import bind
from graph.store.sqlite_file import SQL

TARGET = 2.0
"""How many times the bare call and a trivial route together the API may take, by p50."""
Ask = Callable[[], object]


class WrongAnswerError(RuntimeError):
    """The API did not answer a question that is to be timed."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of each round: by the API, by the bare driver, by a route that does nothing; and the answer's size."""

    api: tuple[float, ...]
    bare: tuple[float, ...]
    trivial: tuple[float, ...]
    size: int

    @property
    def ratio(self) -> float:
        return median(self.api) / (median(self.bare) + median(self.trivial))


def p99(seconds: Sequence[float]) -> float:
    """The time that one in a hundred took longer than."""
    return quantiles(seconds, n=100, method="inclusive")[-1] if len(seconds) > 1 else seconds[0]


def pooled(found: Iterable[tuple[Request, Spent]]) -> dict[str, Spent]:
    """The times of all requests of each kind as one."""
    grouped: dict[str, list[Spent]] = {}
    for request, spent in found:
        grouped.setdefault(request.kind, []).append(spent)
    return {
        kind: Spent(
            tuple(second for each in spent for second in each.api),
            tuple(second for each in spent for second in each.bare),
            tuple(second for each in spent for second in each.trivial),
            max(each.size for each in spent),
        )
        for kind, spent in grouped.items()
    }


def measure_sqlite(store: Store, path: str, asked: Sequence[Request], rounds: int) -> list[tuple[Request, Spent]]:
    """Every request ``rounds`` times over the file at ``path``."""
    texts = {query.name: read_query(SQL / "read", query, ".sql", "--") for query in QUERIES.values()}
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        connection.execute("PRAGMA cache_size = -65536")

        def runner(calls: Sequence[Call]) -> Ask:
            prepared = [(texts[call.name], bind(QUERIES[call.name], call.params)) for call in calls]
            return lambda: [connection.execute(text, params).fetchall() for text, params in prepared]

        return _measure(store, store.url, Access(), asked, rounds, runner)


def measure_neo4j(target: Target, asked: Sequence[Request], rounds: int) -> list[tuple[Request, Spent]]:
    """Every request ``rounds`` times over the server."""
    with target.driver() as driver, target.store() as store:
        bare = Bare(driver, target.access.database)

        def runner(calls: Sequence[Call]) -> Ask:
            prepared = bare.prepared(calls)
            return lambda: bare.run(prepared)

        return _measure(store, target.url, target.access, asked, rounds, runner)


def _measure(
    store: Store, url: str, access: Access, asked: Sequence[Request], rounds: int, runner: Callable[[list[Call]], Ask]
) -> list[tuple[Request, Spent]]:
    bare = [runner(record(store, request.case)) for request in asked]
    with served_api(url, access) as port, served_trivial() as plain, _client(port) as api, _client(plain) as trivial:
        sizes = [len(api(request.path)) for request in asked]
        ways = [
            (_asking(api, request.path), call, _asking(trivial, TRIVIAL))
            for request, call in zip(asked, bare, strict=True)
        ]
        times = _by_turns(ways, rounds)
    return [
        (request, Spent(tuple(spent[0]), tuple(spent[1]), tuple(spent[2]), size))
        for request, spent, size in zip(asked, times, sizes, strict=True)
    ]


@contextmanager
def _client(port: int) -> Iterator[Callable[[str], bytes]]:
    """Asks over one connection; WrongAnswerError for anything but 200."""
    with closing(HTTPConnection(HOST, port, timeout=300)) as connection:

        def ask(path: str, *, again: bool = True) -> bytes:
            try:
                connection.request("GET", path)
                response = connection.getresponse()
            except ConnectionError:
                # A connection nobody spoke over for a while is closed by the server.
                connection.close()
                if again:
                    return ask(path, again=False)
                raise
            body = response.read()
            if response.status != 200:
                raise WrongAnswerError(f"{path}: {response.status} {body[:300].decode('utf-8', 'replace')}")
            return body

        yield ask


def _asking(ask: Callable[[str], bytes], path: str) -> Ask:
    return lambda: ask(path)


def _by_turns(ways: Sequence[tuple[Ask, Ask, Ask]], rounds: int, warm: int = 2) -> list[tuple[list[float], ...]]:
    rng = Random("order")
    times: list[tuple[list[float], ...]] = [([], [], []) for _ in ways]
    for number in range(-warm, rounds):
        for place in rng.sample(range(len(ways)), len(ways)):
            for way in rng.sample(range(3), 3):
                started = perf_counter()
                ways[place][way]()
                spent = perf_counter() - started
                if number >= 0:
                    times[place][way].append(spent)
    return times
