"""Opens a Neo4j database as a store: what is there is looked at first, and refused with a word on what to do."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit, urlunsplit

import neo4j
from neo4j import exceptions

from graph.errors import NewerStoreError, StoreError
from graph.store.base import Access

CYPHER = Path(__file__).parents[2] / "cypher"
SCHEMA_VERSION = 3
SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
OLDEST = (5, 26)
# Without a handler of the program's own, Python would print the driver's warnings beside our messages.
logging.getLogger("neo4j").addHandler(logging.NullHandler())
_CONNECT_SECONDS = 5.0
_INDEX_SECONDS = 600
_CREATED = re.compile(r"(?:CONSTRAINT|INDEX) (?P<name>\w+) IF NOT EXISTS")
_AGENT = re.compile(r"Neo4j/(?P<major>\d+)\.(?P<minor>\d+)")


@cache
def statement(name: str) -> str:
    """The text of ``cypher/<name>.cypher``."""
    return (CYPHER / f"{name}.cypher").read_text(encoding="utf-8")


def schema() -> dict[str, str]:
    """The statements that make constraints and indexes, by the name of what they make."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((CYPHER / "schema").iterdir()))
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("//"))
    found: dict[str, str] = {}
    for part in filter(str.strip, lines.split(";\n")):
        made = _CREATED.search(part)
        if made is None:
            raise ValueError(f"cypher/schema: makes neither a constraint nor an index by name: {part.strip()}")
        found[made["name"]] = part
    return found


def check_url(url: str) -> None:
    """StoreError where ``url`` is no server's address alone: what else it takes comes by `Access`."""
    parts = urlsplit(url)
    if parts.username is not None or parts.password is not None:
        raise StoreError(
            urlunsplit(SplitResult(parts.scheme, parts.netloc.rpartition("@")[2], parts.path, parts.query, "")),
            "an address holds no user and no password",
            hint="set ZHENGMAI_NEO4J_USER and ZHENGMAI_NEO4J_PASSWORD instead",
        )
    if parts.path.strip("/"):
        raise StoreError(url, "an address holds no database", hint="set ZHENGMAI_NEO4J_DATABASE instead")
    if not parts.hostname:
        raise StoreError(url, "names no server", hint="use neo4j://host:7687")


def connect(url: str, access: Access) -> neo4j.Driver:
    """A driver for the server at ``url``, which is not asked yet."""
    check_url(url)
    auth = neo4j.basic_auth(access.user or "neo4j", access.password) if access.password is not None else None
    with server_errors(url):
        return neo4j.GraphDatabase.driver(
            url,
            auth=auth,
            connection_timeout=_CONNECT_SECONDS,
            connection_acquisition_timeout=max(_CONNECT_SECONDS, access.patience),
            max_transaction_retry_time=access.patience,
            notifications_min_severity="OFF",
            user_agent="zhengmai",
        )


def prepare(driver: neo4j.Driver, url: str, access: Access, *, create: bool) -> int:
    """Make sure that there is a graph that is known here, and give its version, which may be an older one.

    An empty database becomes a graph where ``create`` is set.
    """
    with server_errors(url):
        _check_server(driver, url)
        with driver.session(database=access.database) as session:
            version = _find_version(session)
            if version is None:
                _check_empty(session, url, create=create)
                _make_schema(session)
                session.execute_write(lambda tx: run(tx, "state/mark", version=SCHEMA_VERSION))
                version = _find_version(session) or 0
            if version > SCHEMA_VERSION:
                raise NewerStoreError(
                    url,
                    f"was written by a newer version (store version {version}, known here up to {SCHEMA_VERSION})",
                    hint="upgrade zhengmai, or ingest into another database",
                )
            _make_schema(session)
            return version


def _check_server(driver: neo4j.Driver, url: str) -> None:
    agent = driver.get_server_info().agent
    found = _AGENT.match(agent)
    if found is not None and (int(found["major"]), int(found["minor"])) < OLDEST:
        raise StoreError(
            url,
            f"the server is {agent}; Neo4j {'.'.join(map(str, OLDEST))} or newer is needed",
            hint="upgrade the server, or name another",
        )


def _find_version(session: neo4j.Session) -> int | None:
    rows = session.execute_read(lambda tx: run(tx, "state/find_version"))
    return int(rows[0]["version"]) if rows else None


def _check_empty(session: neo4j.Session, url: str, *, create: bool) -> None:
    others = session.execute_read(lambda tx: run(tx, "state/find_any_node"))
    if others:
        labels = ", ".join(others[0]["labels"]) or "without a label"
        raise StoreError(
            url,
            f"holds the data of another program (a node {labels})",
            hint="name an empty database: ZHENGMAI_NEO4J_DATABASE, or another server",
        )
    if not create:
        raise StoreError(
            url, "there is no graph here yet", hint="ingest documents into it first, or name another store"
        )


def _make_schema(session: neo4j.Session) -> None:
    """Make the constraints and indexes that are not there, and wait until they can be asked."""
    known = {row["name"] for row in session.run(statement("state/find_indexes"))}
    missing = [text for name, text in schema().items() if name not in known]
    for text in missing:
        session.run(text).consume()
    if missing:
        session.run(statement("state/await_indexes"), seconds=_INDEX_SECONDS).consume()


def run(tx: neo4j.ManagedTransaction, name: str, /, **given: Any) -> list[neo4j.Record]:
    """All rows of the statement ``cypher/<name>.cypher``."""
    return list(tx.run(statement(name), given))


@contextmanager
def server_errors(url: str) -> Iterator[None]:
    """What the driver or the server finds wrong, as StoreError with what to do about it."""
    try:
        yield
    except (exceptions.Neo4jError, exceptions.DriverError) as error:
        raise StoreError(url, _reason(error), hint=_hint(error)) from error


def _reason(error: exceptions.Neo4jError | exceptions.DriverError) -> str:
    if isinstance(error, exceptions.Neo4jError):
        return error.message or str(error)
    if "Driver closed" in str(error):
        return "the store is closed"
    if isinstance(error, exceptions.ServiceUnavailable | exceptions.SessionExpired):
        return f"the server does not answer ({str(error).splitlines()[0] or type(error).__name__})"
    return str(error) or type(error).__name__


def _hint(error: Exception) -> str:
    return next((hint for kinds, hint in _HINTS.items() if isinstance(error, kinds)), "")


_LOGIN = "set ZHENGMAI_NEO4J_USER and ZHENGMAI_NEO4J_PASSWORD to what the server knows"
_HINTS: dict[type[Exception], str] = {
    exceptions.AuthError: _LOGIN,
    exceptions.ConfigurationError: "check the address: neo4j://host:7687, or neo4j+s:// where the server wants TLS",
    exceptions.ServiceUnavailable: "start it (`make neo4j`, `docker compose up neo4j`) or check its address; the same"
    " command may be run again, for every source is there whole or not at all",
    exceptions.SessionExpired: "the server went away: run the same command again",
    exceptions.TransientError: "the server is busy or out of memory: try again, or give it more",
    exceptions.DatabaseUnavailable: "wait until the database is up, or name another with ZHENGMAI_NEO4J_DATABASE",
}
