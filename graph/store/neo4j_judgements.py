"""Judgements into Neo4j and out of it: the steps of a transaction that the caller opens and closes."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import neo4j

from graph.judgements import Judgement
from graph.store.neo4j_server import SCHEMA_VERSION, run
from graph.store.neo4j_write import ReplacedGraphError
from graph.store.revision import revision_of_judgement


def write_judgement(tx: neo4j.ManagedTransaction, judgement: Judgement) -> bool:
    """Keep a judgement; False, to be rolled back, where nothing but the time would change."""
    state, kept = _begin(tx, judgement.id)
    row = {name: value for name, value in asdict(judgement).items() if value is not None}
    if kept is not None and kept | {"at": judgement.at} == row:
        return False
    run(tx, "write/put_judgement", row=row, state=revision_of_judgement(state, judgement.id, judgement))
    return True


def delete_judgement(tx: neo4j.ManagedTransaction, id: str) -> bool:
    """Take a judgement out; False, to be rolled back, where there is none."""
    state, kept = _begin(tx, id)
    if kept is None:
        return False
    run(tx, "write/delete_judgement", id=id, state=revision_of_judgement(state, id, None))
    return True


def _begin(tx: neo4j.ManagedTransaction, id: str) -> tuple[str, dict[str, Any] | None]:
    """Take a turn among the writers; the graph's revision, and what is kept under the id."""
    rows = run(tx, "write/begin_judgement", id=id)
    if not rows or rows[0]["version"] != SCHEMA_VERSION:
        raise ReplacedGraphError
    return rows[0]["state"], rows[0]["judgement"]
