"""A server at hand, named by ZHENGMAI_TEST_NEO4J: its database is to be empty, and tests fill and wipe it."""

from __future__ import annotations

import os

from neo4j import Driver, GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from tests.neo4j_server.server import MissingServerError

# Those that find nodes by label come with every database.
INDEXES = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"


def address() -> str | None:
    return os.environ.get("ZHENGMAI_TEST_NEO4J") or None


def driver(url: str) -> Driver:
    """Into the named server, with the user and password that ZHENGMAI_NEO4J_USER and …_PASSWORD tell."""
    password = os.environ.get("ZHENGMAI_NEO4J_PASSWORD")
    user = os.environ.get("ZHENGMAI_NEO4J_USER") or "neo4j"
    return GraphDatabase.driver(url, auth=(user, password) if password else None)


def check_empty(driver: Driver, url: str) -> None:
    """Raise MissingServerError if the named database does not answer, or holds what tests would delete."""
    try:
        with driver.session(database=database()) as session:
            held = session.run("MATCH (n) RETURN count(n)").single(strict=True).value()
    except (DriverError, Neo4jError) as error:
        raise MissingServerError(f"ZHENGMAI_TEST_NEO4J names {url}, which gives no answer: {error}") from error
    if held:
        raise MissingServerError(
            f"ZHENGMAI_TEST_NEO4J names {url}, whose database holds {held} nodes, and tests would delete them: "
            "name an empty one"
        )


def empty(driver: Driver, name: str | None = None) -> None:
    """Take out all data, constraints and indexes, so that the next test finds the database as new."""
    with driver.session(database=name) as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()
    for kind, listed in (("CONSTRAINT", "SHOW CONSTRAINTS YIELD name RETURN name"), ("INDEX", INDEXES)):
        for found in driver.execute_query(listed, database_=name).records:
            driver.execute_query(f"DROP {kind} `{found.value()}`", database_=name)


def database() -> str | None:
    return os.environ.get("ZHENGMAI_NEO4J_DATABASE") or None
