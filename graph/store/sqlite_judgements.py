"""Judgements into SQLite and out of it: the steps of a transaction that the caller opens and closes."""

from __future__ import annotations

import sqlite3
from dataclasses import asdict

from graph.judgements import Judgement
from graph.store.revision import revision_of_judgement
from graph.store.sqlite_file import statement
from graph.store.sqlite_write import find_revision


def write_judgement(connection: sqlite3.Connection, judgement: Judgement) -> bool:
    """Keep a judgement; False where nothing but the time would change."""
    values = asdict(judgement)
    cursor = connection.execute(statement("write/find_judgement"), {"id": judgement.id})
    found = cursor.fetchone()
    if found is not None:
        kept = dict(zip((column[0] for column in cursor.description), found, strict=True))
        if kept | {"at": judgement.at} == values:
            return False
    connection.execute(statement("write/put_judgement"), values)
    _count(connection, judgement.id, judgement)
    return True


def delete_judgement(connection: sqlite3.Connection, id: str) -> bool:
    """Take a judgement out; False where there is none."""
    if connection.execute(statement("write/delete_judgement"), {"id": id}).rowcount < 1:
        return False
    _count(connection, id, None)
    return True


def _count(connection: sqlite3.Connection, id: str, judgement: Judgement | None) -> None:
    revision = revision_of_judgement(find_revision(connection), id, judgement)
    connection.execute(statement("write/put_revision"), {"revision": revision})
