"""``make bench``: what the Neo4j engine costs against a bare driver; ``extract``: how fast documents are read.

``export``: how long each format of an export takes, and in how much memory. ``api``: answers over HTTP. ``page``: the
page in a browser.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from rich.console import Console
from rich.progress import Progress

from bench.api import measure_neo4j, measure_sqlite, pooled
from bench.api_report import api_json, print_api, print_crowd
from bench.asking import requests
from bench.cases import cases
from bench.corpus import documents, multiplied
from bench.crowd import measure_crowd
from bench.exporting import measure_exports
from bench.extraction import measure_run, measure_speed
from bench.generate import sources
from bench.latency import measure_latency
from bench.load import measure_load
from bench.page import NoBrowserError, measure_page
from bench.page_report import page_json, print_page
from bench.report import (
    exports_json,
    extraction_json,
    keep,
    latency_json,
    load_json,
    print_exports,
    print_latency,
    print_load,
    print_runs,
    print_speed,
)
from bench.server import ForeignDataError, Target, target
from graph.errors import StoreError
from graph.store import Store, open_store
from graph.store.base import Access
from tests.neo4j_server import MissingServerError, ServerError

SEED = 20_240_601
_ASKED_ABOUT = 200
"""Sources whose names are asked for: enough of them for a fair draw."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much is written, how much is asked, and how often."""

    load: int
    load_warm: int
    load_rounds: int
    graph: int
    latency_rounds: int
    extract_rounds: int
    extract_times: int
    api_rounds: int = 25
    crowd_seconds: float = 10.0
    page_visits: int = 5


SIZES = {
    "10k": Size(10_000, 2, 7, 10_000, 25, 3, 10, 25, 10.0),
    "100k": Size(10_000, 2, 7, 100_000, 15, 3, 10, 15, 15.0),
    "1m": Size(100_000, 0, 3, 1_000_000, 7, 5, 100, 10, 20.0),
}
"""``extract_times`` is how many times the corpus the larger one is whose memory is compared."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and keep; 1 where no server or browser can be had or the one named holds other data."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "what", nargs="*", choices=["load", "latency", "extract", "export", "api", "page", []], help="one alone"
    )
    parser.add_argument("--documents", type=Path, help="folder of documents to extract, if not the project's own")
    parser.add_argument("--size", choices=SIZES, default="10k")
    parser.add_argument("--engine", choices=["sqlite", "neo4j"], help="api: one engine alone")
    parser.add_argument("--home", type=Path, default=Path(".zhengmai/bench"), help="where data and results are kept")
    given = parser.parse_args(arguments)
    results = given.home / f"{given.size}.json"
    console = Console(width=None if sys.stdout.isatty() else 120)
    if given.what == ["extract"]:
        _extract(console, SIZES[given.size], documents(given.documents), given.home / "documents", results)
        console.print(f"Every number is in {results}.")
        return 0
    if given.what == ["export"]:
        _export(console, SIZES[given.size].graph, given.home, results)
        console.print(f"Every number is in {results}.")
        return 0
    try:
        if given.what == ["page"]:
            _page(console, SIZES[given.size], given.home / given.size, results)
            return 0
        if given.what == ["api"]:
            _api(console, SIZES[given.size], given.home / given.size, results, given.engine)
            return 0
        if given.what != ["latency"]:
            _load(console, SIZES[given.size], given.home / "load", results)
        if given.what != ["load"]:
            _latency(console, SIZES[given.size], given.home / given.size, results)
    except (MissingServerError, ServerError, ForeignDataError, StoreError, NoBrowserError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    console.print(f"Every number is in {results}.")
    return 0


def _extract(console: Console, size: Size, originals: Sequence[Path], folder: Path, results: Path) -> None:
    """By turns on one core; then the command by one and two processes, and over the larger corpus."""
    with console.status("reading") as status:
        found = measure_speed(originals, size.extract_rounds, say=status.update)
        print_speed(console, found)
        with TemporaryDirectory() as place:
            once = multiplied(originals, 1, Path(place))
            many = multiplied(originals, size.extract_times, folder)
            status.update("zhengmai ingest, by one process and by two")
            runs = [measure_run(once, 1), measure_run(once, 2)]
            status.update(f"zhengmai ingest over {len(many):,} documents")
            runs.append(measure_run(many, 2))
    print_runs(console, runs)
    keep(results, {"extraction": extraction_json(found, runs)})


def _export(console: Console, relations: int, home: Path, results: Path) -> None:
    """Every format from a graph in SQLite, and from one that has a tenth of its relations."""
    stores = {number: home / f"{_short(number)}.db" for number in (relations // 10, relations)}
    for number, path in stores.items():
        with open_store(str(path)) as store:
            _fill(console, "SQLite", store, number)
    with console.status("exporting") as status:
        found = {}
        for way, runs in measure_exports(stores):
            status.update(f"exported: {way}")
            found[way] = runs
    print_exports(console, found)
    keep(results, {"exports": exports_json(found)})


def _short(number: int) -> str:
    """A number of relations as sizes are named."""
    return f"{number // 1_000_000}m" if number >= 1_000_000 else f"{number // 1000}k"


def _load(console: Console, size: Size, home: Path, results: Path) -> None:
    facts = list(sources(SEED, size.load))
    with target(home) as server, console.status("starting") as status:
        found = measure_load(server, facts, size.load_rounds, warm=size.load_warm, say=status.update)
        server.wipe()
    print_load(console, found)
    keep(results, {"load": load_json(found)})


def _latency(console: Console, size: Size, home: Path, results: Path) -> None:
    with target(home) as server, open_store(str(home.with_suffix(".db"))) as sqlite:
        fill_server(console, server, size.graph)
        _fill(console, "SQLite", sqlite, size.graph)
        asked = cases(list(islice(sources(SEED, size.graph), _ASKED_ABOUT)), SEED)
        with console.status("asking") as status:
            found = measure_latency(server, asked, size.latency_rounds, sqlite=sqlite, say=status.update)
    print_latency(console, found)
    keep(results, {"latency": latency_json(found)})


def _api(console: Console, size: Size, home: Path, results: Path, engine: str | None) -> None:
    """Over SQLite, then over Neo4j: each kind of question, then a crowd of readers while documents come in."""
    asked = requests(list(islice(sources(SEED, size.graph), _ASKED_ABOUT)), SEED, draws=5)
    paths = [request.path for request in asked if not request.kind.startswith("matrix")]
    if engine != "neo4j":
        with open_store(str(home.with_suffix(".db"))) as store:
            _fill(console, "SQLite", store, size.graph)
            found = pooled(measure_sqlite(store, str(home.with_suffix(".db")), asked, size.api_rounds))
            print_api(console, "SQLite", found)
            crowd = measure_crowd(store, Access(), paths, size.crowd_seconds)
        print_crowd(console, "SQLite", crowd)
        keep(results, {"api over SQLite": api_json(found, crowd)})
    if engine != "sqlite":
        with target(home) as server:
            fill_server(console, server, size.graph)
            found = pooled(measure_neo4j(server, asked, size.api_rounds))
            print_api(console, "Neo4j", found)
            with server.store() as store:
                crowd = measure_crowd(store, server.access, paths, size.crowd_seconds)
        print_crowd(console, "Neo4j", crowd)
        keep(results, {"api over Neo4j": api_json(found, crowd)})


def _page(console: Console, size: Size, home: Path, results: Path) -> None:
    path = str(home.with_suffix(".db"))
    with open_store(path) as store:
        _fill(console, "SQLite", store, size.graph)
    with console.status("visiting") as status:
        found = measure_page(path, size.page_visits, status.update)
    print_page(console, found)
    keep(results, {"page": page_json(found)})
    console.print(f"Every number is in {results}.")


def fill_server(console: Console, server: Target, relations: int) -> None:
    """Have exactly the sources with so many relations in the database; what is there already is left alone."""
    wanted = {facts.source.name: facts.source.sha256 for facts in sources(SEED, relations)}
    with server.store() as store:
        strange = not store.sources().items() <= wanted.items()
    if strange:
        server.wipe()
    with server.store() as store:
        _fill(console, "Neo4j", store, relations)


def _fill(console: Console, engine: str, store: Store, relations: int) -> None:
    known = store.sources()
    written, seconds = 0, 0.0
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task(f"into {engine}", total=relations)
        for facts in sources(SEED, relations):
            if facts.source.name not in known:
                started = perf_counter()
                store.write(facts)
                seconds += perf_counter() - started
                written += len(facts.relations)
            progress.advance(task, len(facts.relations))
    if written:
        console.print(f"{engine} took {written:,} relations at {written / seconds:,.0f} a second.")


if __name__ == "__main__":
    sys.exit(main())
