"""A SQLite store of an older version, made one of this version: whole, or left as it was."""

from __future__ import annotations

import sqlite3

from graph.model import Node
from graph.store.sqlite_file import statement
from graph.store.sqlite_forms import Forms

_BEGIN, _COMMIT = "BEGIN IMMEDIATE;", "COMMIT;"


_SOUNDS = 4
"""The first version that knew what names sound like."""


def upgrade(connection: sqlite3.Connection, version: int) -> None:
    """Give the store of ``version`` the tables it lacks, and fill those that can be filled from what it has."""
    begin, tables = statement("schema").split(_BEGIN)
    tables = tables.rstrip().removesuffix(_COMMIT)
    old_names = statement("write/upgrade") if version < _SOUNDS else ""
    script = f"{begin}\n{_BEGIN}\n{old_names}\n{tables}"
    try:
        # The script opens a transaction that is closed below: the new version is said with the last of the names.
        connection.executescript(script)
        if version < _SOUNDS:
            _fill(connection)
        connection.execute(_COMMIT)
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _fill(connection: sqlite3.Connection) -> None:
    forms = Forms(connection)
    for key, label, name, aliases in connection.execute(statement("write/find_all_names")).fetchall():
        forms.describe(key, Node(label, "", {"name": name, "aliases": aliases}))
    calls = connection.execute(statement("write/find_all_calls")).fetchall()
    forms.now.update({(form, key): label for form, key, label in calls if form})
    forms.settle()
