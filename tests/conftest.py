"""What every test shares: where things are, how a document is extracted, and what a test needs from the outside.

That is ``../shared``, and a real Neo4j server.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from neo4j import GraphDatabase

from tests.neo4j_server import MissingServerError, Server, ServerError, Settings, named, private_server

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
NEO4J_FIXTURES = {"neo4j_url", "neo4j_server", "neo4j_servers"}

settings.register_profile("repeatable", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("repeatable")


def pytest_report_header() -> list[str]:
    if SHARED.is_dir():
        return []
    return ["shared: there is no ../shared beside this checkout, so the tests that read real documents are left out"]


def pytest_configure() -> None:
    if os.environ.get("CI") == "true" and not SHARED.is_dir():
        raise pytest.UsageError("CI=true requires the folder ../shared beside the checkout, and it is not there")


@pytest.hookimpl(tryfirst=True)  # before -m is looked at, and before pytest-xdist reads the groups
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("neo4j") or NEO4J_FIXTURES.intersection(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.neo4j)
            item.add_marker(pytest.mark.xdist_group("neo4j"))
    if SHARED.is_dir():
        return
    kept = [item for item in items if item.get_closest_marker("shared") is None]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


@pytest.hookimpl(specname="pytest_collection_modifyitems", trylast=True)
def pytest_keep_groups_together(items: list[pytest.Item]) -> None:
    """Carry over the groups that pytest-xdist 3.8 writes where pytest 9.2 no longer looks."""
    for item in items:
        grouped = getattr(item, "_nodeid", item.nodeid)
        if grouped != item.nodeid:
            item._id = type(item._id).parse(grouped)


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of sample documents; their gold annotations are in its ``gold``."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents and their gold annotations, beside the checkout."""
    return SHARED


@pytest.fixture(scope="session")
def annotate() -> Callable[[Path], dict[str, Any]]:
    """The whole extraction of one file, as its annotation."""
    from ingest.annotations import annotation
    from ingest.lexicon import load_lexicon
    from ingest.pipeline import extract
    from ingest.readers import read

    return lambda path: annotation(extract(read(path), load_lexicon()))


@contextmanager
def told() -> Iterator[None]:
    """A server that can't be had fails the test with what to install, not with a traceback."""
    try:
        yield
    except (MissingServerError, ServerError) as error:
        other = 'ZHENGMAI_TEST_NEO4J may name a server; pytest -m "not neo4j" leaves out what needs one'
        raise pytest.fail.Exception(f"{error}\n({other})", pytrace=False) from None


@pytest.fixture(scope="session")
def neo4j_url(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Neo4j server that runs; its database is empty at first, and tests may wipe it."""
    if url := named.address():
        if "PYTEST_XDIST_WORKER" in os.environ and not pytestconfig.getoption("loadgroup"):
            pytest.fail("workers would wipe each other's data: add --dist loadgroup", pytrace=False)
        with named.driver(url) as driver:
            with told():
                named.check_empty(driver, url)
            yield url
            named.empty(driver, named.database())
        return
    with told():
        server = private_server(tmp_path_factory.mktemp("neo4j"), Settings(short_lived=True))
        server.start()
    with server:
        yield server.url


@pytest.fixture(scope="session")
def neo4j_servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """Makes private servers that are stopped, by their ``Settings``; a test may do to them what it likes."""
    made: list[Server] = []

    def make(**options: Any) -> Server:
        with told():
            made.append(private_server(tmp_path_factory.mktemp("neo4j"), Settings(**{"short_lived": True, **options})))
        return made[-1]

    yield make
    for server in made:
        server.kill()


@pytest.fixture(scope="session")
def _own_neo4j(neo4j_servers: Callable[..., Server]) -> Server:
    return neo4j_servers()


@pytest.fixture
def neo4j_server(_own_neo4j: Server) -> Server:
    """A private server that runs and is empty, and that the test may stop, kill and start again."""
    with told():
        _own_neo4j.start()
    with GraphDatabase.driver(_own_neo4j.url) as driver:
        named.empty(driver)
    return _own_neo4j
