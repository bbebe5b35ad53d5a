"""A Neo4j graph of an older version, made one of this: broken off, it begins again when the graph is opened again."""

from __future__ import annotations

import neo4j

from graph.model import Node
from graph.store.changelog import first_entry, titles_in
from graph.store.neo4j_rows import call_row, names_row
from graph.store.neo4j_server import SCHEMA_VERSION, run

_BATCH = 2_000


def upgrade(session: neo4j.Session) -> None:
    """Write the names anew, with what documents call an entity and what all of it sounds like; begin the log."""
    after: str | None = ""
    while after is not None:
        after = session.execute_write(_upgrade_some, after)
    logged: tuple[int, str] | None = (0, "")
    while logged is not None:
        logged = session.execute_write(_log_some, *logged)
    session.execute_write(lambda tx: run(tx, "state/mark_upgraded", version=SCHEMA_VERSION))


def _upgrade_some(tx: neo4j.ManagedTransaction, after: str) -> str | None:
    """The names of the entities after that id; the last one's id, or null where these were all."""
    found = run(tx, "state/find_names_after", after=after, limit=_BATCH)
    nodes = [Node(row["label"], row["id"], {"name": row["name"], "aliases": row["aliases"]}) for row in found]
    calls = [call_row((form, row["id"]), row["label"]) for row in found for form in row["calls"] if form]
    run(tx, "write/put_names", rows=[names_row(node) for node in nodes])
    run(tx, "write/put_calls", rows=calls)
    return str(found[-1]["id"]) if len(found) == _BATCH else None


def _log_some(tx: neo4j.ManagedTransaction, number: int, after: str) -> tuple[int, str] | None:
    """Entries for the sources after that name, numbered on; the last one's number and name, as above.

    No number is one the graph will give: it has counted at least one write for each source.
    """
    found = run(tx, "state/find_sources_after", after=after, limit=_BATCH)
    rows = [
        {"number": at} | first_entry(row["name"], row["sha256"], titles_in(tuple(pair) for pair in row["documents"]))
        for at, row in enumerate(found, number + 1)
    ]
    run(tx, "state/put_first_changes", rows=rows)
    return (number + len(found), str(found[-1]["name"])) if len(found) == _BATCH else None
