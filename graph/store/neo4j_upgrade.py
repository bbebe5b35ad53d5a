"""A Neo4j graph of an older version, made one of this: broken off, it begins again when the graph is opened again."""

from __future__ import annotations

import neo4j

from graph.model import Node
from graph.store.neo4j_rows import call_row, names_row
from graph.store.neo4j_server import SCHEMA_VERSION, run

_BATCH = 2_000


def upgrade(session: neo4j.Session) -> None:
    """Write the names anew, with what documents call an entity and what all of it sounds like."""
    after: str | None = ""
    while after is not None:
        after = session.execute_write(_upgrade_some, after)
    session.execute_write(lambda tx: run(tx, "state/mark_upgraded", version=SCHEMA_VERSION))


def _upgrade_some(tx: neo4j.ManagedTransaction, after: str) -> str | None:
    """The names of the entities after that id; the last one's id, or null where these were all."""
    found = run(tx, "state/find_names_after", after=after, limit=_BATCH)
    nodes = [Node(row["label"], row["id"], {"name": row["name"], "aliases": row["aliases"]}) for row in found]
    calls = [call_row((form, row["id"]), row["label"]) for row in found for form in row["calls"] if form]
    run(tx, "write/put_names", rows=[names_row(node) for node in nodes])
    run(tx, "write/put_calls", rows=calls)
    return str(found[-1]["id"]) if len(found) == _BATCH else None
