"""The Neo4j server that is measured: the one ZHENGMAI_BENCH_NEO4J names, else a private one whose data stays."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import neo4j

from bench.generate import GENERATED
from graph.store.base import Access
from graph.store.neo4j import Neo4jStore
from tests.neo4j_server import Settings, private_server

NAMED = "ZHENGMAI_BENCH_NEO4J"
_WIPE = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"


class ForeignDataError(RuntimeError):
    """The database holds what no benchmark put there."""


@dataclass(frozen=True, slots=True)
class Target:
    """A database of a server that runs."""

    url: str
    access: Access = field(default_factory=Access)

    def driver(self) -> neo4j.Driver:
        """The official driver, bare; notifications are off, as they are for the engine."""
        user, password = self.access.user or "neo4j", self.access.password
        auth = (user, password) if password is not None else None
        return neo4j.GraphDatabase.driver(self.url, auth=auth, notifications_min_severity="OFF")

    def store(self) -> Neo4jStore:
        """The engine, with its schema made where it was missing."""
        return Neo4jStore(self.url, self.access)

    def wipe(self) -> None:
        """Take out all data, and leave an empty graph; ForeignDataError where the data is not a benchmark's."""
        # Opened first: the engine refuses a database that holds no graph but something else.
        with self.store() as store:
            foreign = next((name for name in store.sources() if not name.startswith(GENERATED)), None)
        if foreign is not None:
            raise ForeignDataError(f"{self.url} holds the source {foreign}: name an empty database in {NAMED}")
        with self.driver() as driver, driver.session(database=self.access.database) as session:
            session.run(_WIPE).consume()
        self.store().close()


@contextmanager
def target(home: Path) -> Iterator[Target]:
    """The database to measure; a private server keeps its data in ``home``."""
    if url := os.environ.get(NAMED):
        user, password, database = (
            os.environ.get(f"ZHENGMAI_NEO4J_{what}") or None for what in ("USER", "PASSWORD", "DATABASE")
        )
        yield Target(url, Access(user, password, database))
        return
    with private_server(home, Settings(heap="2g", pagecache="1g")) as server:
        yield Target(server.url)
